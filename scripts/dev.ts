import { launch } from "@/scripts/launch/launch";

process.exitCode = await launch({ mode: "dev", migrate: process.argv.includes("--migrate") });
