namespace Geo.Model.Imports;

/// <summary>Input so wrong that the work can't go on: a missing file, an unknown key. Each fault names file, place and, through its words, the remedy.</summary>
public sealed class BadInputException : Exception
{
    public BadInputException(IReadOnlyList<Fault> faults)
        : base(string.Join("; ", faults.Select(fault => $"{fault.Code} {fault.File}:{fault.Row} {fault.Column} {fault.Value}"))) => Faults = faults;

    public BadInputException(Fault fault)
        : this([fault])
    {
    }

    public IReadOnlyList<Fault> Faults { get; }
}
