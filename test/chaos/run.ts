/** `npm run chaos`: 400 bulletins to 8 channels, 100 kills at random and one between every two of the first writes. */
import { rage } from "./storm.ts";

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
const plan = { bulletins: 400, channels: 8, every: 10_000 };
const tell = (progress: object): void => void process.stderr.write(`${JSON.stringify(progress)}\n`);
const after = await rage({ plan, factor: 30, seed, kills: 70, points: 40, watch: tell });
console.log(JSON.stringify({ seed, ...after }, null, 2));
const faults = [after.lost, after.doubled, after.behind, after.disordered, after.leftPinned].flat();
process.exitCode = faults.length > 0 || after.tokenInLogs || after.kills < 100 ? 1 : 0;
