// Loaded before the program (node --require): file systems that refuse what others do. REFUSED names the calls, as in "link:EPERM fsync-folder:EINVAL".
const fs = require("node:fs");

const real = { ...fs };

const refusals = new Map((process.env.REFUSED ?? "").split(" ").map((one) => one.split(":")));

function refuse(call) {
  const code = refusals.get(call);
  if (code !== undefined) throw Object.assign(new Error(`${code}: refused, ${call}`), { code });
}

fs.linkSync = (...args) => {
  refuse("link");
  real.linkSync(...args);
};
fs.unlinkSync = (path) => {
  if (isHeldOpen(path)) refuse("unlink-open");
  real.unlinkSync(path);
};
fs.fsyncSync = (descriptor) => {
  refuse(real.fstatSync(descriptor).isDirectory() ? "fsync-folder" : "fsync-file");
  real.fsyncSync(descriptor);
};
fs.fsync = (descriptor, done) => {
  try {
    fs.fsyncSync(descriptor);
    done(null);
  } catch (error) {
    done(error);
  }
};

/** Does this process have the file open? Windows removes none that is. */
function isHeldOpen(path) {
  return real.readdirSync("/proc/self/fd").some((descriptor) => {
    try {
      return real.readlinkSync(`/proc/self/fd/${descriptor}`) === real.realpathSync(path);
    } catch {
      return false;
    }
  });
}
