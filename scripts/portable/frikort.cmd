@echo off
setlocal
rem Texts are UTF-8, also in a file or a pipe; the console gets its own code page back afterwards.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "codepage=%%p"
chcp 65001 >nul
"%~dp0program\node.exe" "%~dp0program\bin\frikort.js" %*
set "code=%errorlevel%"
if defined codepage chcp %codepage% >nul
exit /b %code%
