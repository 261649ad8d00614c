namespace Geo.Model.Siting;

/// <summary>What a choice of sites must keep besides its number: the amounts of its open sites add up to no more than so much.</summary>
/// <param name="Sites">Each once.</param>
/// <param name="Amounts">[site of the rule], of either sign; at least so many is said by amounts below zero. Empty: 1 each.</param>
public sealed record SitingRule(SitingRuleKind Kind, int[] Sites, long[] Amounts, long Most)
{
    /// <param name="at">Index into <see cref="Sites"/>.</param>
    public long AmountOf(int at) => Amounts.Length == 0 ? 1 : Amounts[at];
}
