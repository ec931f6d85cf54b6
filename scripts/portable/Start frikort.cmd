@echo off
rem Opens a window in which the word frikort works, in the folder Documents.
title frikort
set "PATH=%~dp0;%PATH%"
if exist "%USERPROFILE%\Documents" cd /d "%USERPROFILE%\Documents"
call "%~dp0frikort.cmd" help --lang da
cmd /k
