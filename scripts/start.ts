import { launch } from "@/scripts/launch/launch";

process.exitCode = await launch({ mode: "start", migrate: process.argv.includes("--migrate") });
