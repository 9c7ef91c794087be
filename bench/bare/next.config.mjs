/** As little as the framework can be asked for: its own telling of itself is left out, as it is on the site. */
export default { poweredByHeader: false };
