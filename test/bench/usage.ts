/**
 * Loaded before the program that is measured (`node --import`): answers the one who measures with what this process, and
 * nothing else, has used. The program itself knows nothing of it.
 */
export interface Usage {
  /** Of all threads since the start. */
  readonly cpuMs: number;
  /** What the process holds now, and the most it ever held. */
  readonly rssMb: number;
  readonly peakMb: number;
}

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = {
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(usage);
});
process.channel?.unref();
