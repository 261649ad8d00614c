using Geo.Crash.Host;
using Geo.Store.Stores;
using Geo.Studies.Imports;
using Geo.Studies.Runs;

// run|import STUDY STORE OUT STEP: the product's own way of a study into a store, with a halt in it.
var halt = new Halt(Enum.Parse<StoreStep>(args[4]));
if (args[0] == "run") StudyRun.Run(new() { StudyPath = args[1], StoreAddress = args[2], OutFolder = args[3], StoreSteps = halt }, null, CancellationToken.None);
else StudyIntake.Import(new() { StudyPath = args[1], StoreAddress = args[2], OutFolder = args[3], StoreSteps = halt }, null, CancellationToken.None);
