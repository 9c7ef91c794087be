// The bare app is of JavaScript: beside a script with types the framework would write a configuration of its own.

/** As little as the framework can be asked for: its own telling of itself is left out, as it is on the site. */
export default { poweredByHeader: false };
