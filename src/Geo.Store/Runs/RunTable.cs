using Geo.Model.Runs;
using Geo.Sqlite.Writing;
using Geo.Store.Tables;

namespace Geo.Store.Runs;

/// <summary>One table of what runs found. Every row belongs to a run; the store adds whose.</summary>
sealed record RunTable(LayerPlan Plan, Action<StoredRun, IRowWriter> Write);
