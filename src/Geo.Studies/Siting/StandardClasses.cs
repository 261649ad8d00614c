using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>Which classes of facilities standards count: where it is one, nobody has to say what is built.</summary>
public static class StandardClasses
{
    /// <param name="standards">Ids, one at least.</param>
    /// <param name="areOfPresence">Whether they are standards of presence; else of reach.</param>
    /// <exception cref="BadInputException">The study is held against no such standard, or it counts no class by its name.</exception>
    public static FacilityClasses Of(OpenedStudy opened, IReadOnlyList<string> standards, bool areOfPresence)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(standards);
        var known = opened.Standards.Where(standard => Of(standard.Rule, areOfPresence) != FacilityClasses.None).ToDictionary(standard => standard.Id, standard => Of(standard.Rule, areOfPresence));
        return standards.Aggregate(FacilityClasses.None, (all, id) => all | (known.TryGetValue(id, out var its) ? its
            : throw new BadInputException(new Fault(areOfPresence ? FaultCode.StandardUnfit : FaultCode.ReachStandardUnfit, opened.Study.Id, 0, "", id, string.Join(", ", known.Keys)))));
    }

    static FacilityClasses Of(Rule rule, bool areOfPresence) => rule switch
    {
        ReachRule reach when !areOfPresence => reach.Classes,
        PresenceRule { Each: null, What.Where: { } counted } when areOfPresence => Of(counted),
        _ => FacilityClasses.None,
    };

    static FacilityClasses Of(Condition counted) => counted switch
    {
        WordTest { Attribute: "class" } named => named.Words.Aggregate(FacilityClasses.None, (all, code) => FacilityClassCodes.TryParse(code, out var one) ? all | one : all),
        AllOf all => Of(all.Parts),
        AnyOf any => Of(any.Parts),
        _ => FacilityClasses.None,
    };

    static FacilityClasses Of(IReadOnlyList<Condition> parts) => parts.Aggregate(FacilityClasses.None, (all, part) => all | Of(part));
}
