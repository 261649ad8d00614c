namespace Geo.Benchmarks.Serving;

/// <summary>What drags at a server took.</summary>
/// <param name="StartedMs">From the process to its address.</param>
/// <param name="OpenedMs">For what a page asks when a scenario is opened.</param>
/// <param name="FirstMs">Of the first move of all.</param>
/// <param name="PickUps">Milliseconds of each further facility's first move, which takes it out.</param>
/// <param name="Moves">Of all moves but the first.</param>
/// <param name="ProcessorMs">Of the server, a move.</param>
/// <param name="Bytes">Of an answer as it is sent, mean.</param>
/// <param name="Megabytes">Memory of the server's process at the end.</param>
sealed record DragResult(
    double StartedMs, double OpenedMs, double FirstMs, IReadOnlyList<double> PickUps, IReadOnlyList<double> Moves, double ProcessorMs, double Bytes, long Megabytes, long LargestMegabytes);
