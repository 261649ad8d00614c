using Geo.Model.Demand;

namespace Geo.Analyse.WhatIf;

/// <summary>The gap areas of one unit as they stood at a version of its demand points.</summary>
/// <param name="Version">See <see cref="ServingState.UnitVersions"/>.</param>
/// <param name="Uncovered">Rows, ascending.</param>
/// <param name="Clusters">Those rows, clustered.</param>
/// <param name="Gaps">Of each cluster, without its rank.</param>
sealed record UnitGaps(long Version, int[] Uncovered, IReadOnlyList<(int[] Rows, People People)> Clusters, IReadOnlyList<GapCluster> Gaps);
