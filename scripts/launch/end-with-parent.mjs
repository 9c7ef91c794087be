// Loaded before the programs that the launcher starts: they end when it ends, however that came about.
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
