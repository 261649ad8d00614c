using System.Globalization;
using Geo.Import.Rasters;

namespace Geo.Import.Roles;

/// <summary>Ids of population points: whole numbers, each once. Ids that ascend, as most files' do, are told apart without a set.</summary>
sealed class PointIds
{
    readonly GrowingColumn<long> _ascending = new();
    long _last;
    HashSet<long>? _set;

    /// <summary>Whether a cell is a whole number of at most 18 digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out long id)
    {
        id = 0;
        return cell.Length is > 0 and <= 18 && long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }

    /// <summary>False where the id was there before.</summary>
    public bool Add(long id)
    {
        if (_set is not null) return _set.Add(id);
        if (_ascending.Count == 0 || id > _last)
        {
            _ascending.Add(_last = id);
            return true;
        }

        _set = [.. _ascending.HandOver()];
        return _set.Add(id);
    }
}
