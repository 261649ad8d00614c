namespace Geo.Analyse.Allocation;

/// <summary>
/// A problem with its rows' constraints priced instead of kept: for any multipliers u ≥ 0, K(u) + the best sum of site values v(u) over the sites that may be open is no less
/// than the objective of any choice. Every problem is one of maximising here; whole numbers throughout.
/// </summary>
abstract class Relaxation(int rows, int sites)
{
    /// <summary>Multipliers: those of the rows, then those of the rules.</summary>
    public int RowCount { get; } = rows;

    /// <summary>How many of the multipliers, the last ones, have slopes that are amounts, not counts.</summary>
    public virtual int GradedCount => 0;

    public int SiteCount { get; } = sites;

    /// <summary>The largest multiplier that makes sense, [row].</summary>
    public abstract long[] Ceilings { get; }

    /// <summary>Touches of one evaluation.</summary>
    public abstract long Work { get; }

    /// <summary>Takes note of what a case has decided, so that the bound can be the tighter for it.</summary>
    public virtual void Enter(ReadOnlySpan<SiteState> states)
    {
    }

    /// <summary>The same of what a case leaves, where that is much less; null where it is not. Its multipliers are others: <see cref="Narrow"/>, <see cref="Widen"/>.</summary>
    public virtual Relaxation? Within(Selection selection) => null;

    /// <summary>Whether much may be left out of it.</summary>
    public virtual bool CanNarrow => false;

    /// <summary>Multipliers of the relaxation that this one was made within, as multipliers of this one; they bound no worse.</summary>
    public virtual long[] Narrow(long[] u) => u;

    /// <summary>Multipliers of this one, as multipliers of the relaxation that it was made within; they bound the case alike.</summary>
    public virtual long[] Widen(long[] u) => u;

    /// <summary>Multipliers to begin with, from a good choice of sites.</summary>
    public abstract long[] Start(ReadOnlySpan<bool> isOpen);

    /// <summary>Multipliers that say what can be seen without any search: that nobody is covered who is not there.</summary>
    public virtual IReadOnlyList<long[]> Plain => [new long[RowCount]];

    /// <returns>K(u).</returns>
    /// <param name="values">Receives v(u), [site].</param>
    public abstract long Evaluate(ReadOnlySpan<long> u, Span<long> values);

    /// <summary>How the bound changes with each multiplier, [row]: sites of the choice that serve the row, less what the row takes.</summary>
    /// <param name="chosen">The sites of the best sum.</param>
    public abstract void Slopes(ReadOnlySpan<long> u, ReadOnlySpan<int> chosen, Span<int> slopes);

    /// <summary>How the bound of the last evaluation changes with each graded multiplier, [graded], counted in grades.</summary>
    /// <param name="grades">Receives what an amount is about, [graded]: prices move by so much less.</param>
    public virtual void GradedSlopes(ReadOnlySpan<int> chosen, Span<double> slopes, Span<double> grades)
    {
    }

    /// <summary>Multipliers that bound a case in which no site is free as well as can be; null where its value is counted instead.</summary>
    public virtual long[]? Final(ReadOnlySpan<SiteState> states) => null;
}
