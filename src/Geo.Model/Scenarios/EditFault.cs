using Geo.Model.Imports;

namespace Geo.Model.Scenarios;

/// <summary>What is wrong with one edit of a list.</summary>
/// <param name="Edit">Its number in the list, from 0.</param>
public sealed record EditFault(int Edit, Fault Fault);
