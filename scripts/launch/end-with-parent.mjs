// Loaded before the programs that the launcher starts: they end when it ends, however that came about. Their own
// workers load it too, but have a channel of another kind to them.
if (process.env.ONRECORD_LAUNCHER === String(process.ppid)) {
  process.on("disconnect", () => process.exit(1));
  process.channel?.unref();
}
