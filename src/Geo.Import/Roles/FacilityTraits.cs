using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Import.Roles;

/// <summary>The words of a facility's optional columns. One that nobody knows is a remark, and taken as not given.</summary>
static class FacilityTraits
{
    static readonly (string Word, string[] Names)[] s_ownerships =
    [
        ("government", ["政府办", "政府", "公立（政府办）", "government"]),
        ("public", ["公立", "其他公立", "国有", "集体", "军队", "企业办", "public"]),
        ("private", ["社会办", "民营", "私立", "非公立", "民办", "个体", "private"]),
    ];

    static readonly (string Word, string[] Names)[] s_sponsors =
    [
        ("state", ["部门办", "国家", "委属", "state"]), ("province", ["省办", "省级", "省", "自治区办", "province"]), ("city", ["市办", "市级", "市", "地市办", "州办", "city"]),
        ("county", ["县办", "县级", "县", "区办", "区级", "county"]), ("township", ["乡镇办", "乡镇", "乡镇级", "街道办", "township"]), ("village", ["村办", "村级", "村", "village"]),
    ];

    static readonly (string Word, string[] Names)[] s_specialties =
    [
        ("general", ["综合", "综合医院", "general"]), ("tcm", ["中医", "中医医院", "中医类", "中西医结合", "中西医结合医院", "民族医", "民族医医院", "tcm"]),
        ("specialist", ["专科", "专科医院", "specialist"]), ("psychiatric", ["精神", "精神专科", "精神病医院", "psychiatric"]), ("rehabilitation", ["康复", "康复医院", "rehabilitation"]),
        ("infectious", ["传染病", "传染病医院", "infectious"]), ("children", ["儿童", "儿童医院", "children"]), ("maternal_child", ["妇幼", "妇幼保健院", "妇产", "maternal_child"]),
        ("nursing", ["护理", "护理院", "nursing"]), ("geriatric", ["老年", "老年医院", "geriatric"]), ("blood", ["血站", "采供血机构", "blood"]),
    ];

    /// <summary>The facility with what the current row says of it.</summary>
    public static Facility Read(SourceReading reading, Facility facility) => facility with
    {
        Ownership = Word(reading, Field.Ownership, s_ownerships),
        Sponsor = Word(reading, Field.Sponsor, s_sponsors),
        Specialty = Word(reading, Field.Specialty, s_specialties),
        Group = reading.Cells.TextOrNull(Field.Group),
    };

    static string? Word(SourceReading reading, Field field, (string Word, string[] Names)[] known)
    {
        if (!reading.Cells.Has(field) || NumberCell.IsNothing(reading.Columns.Cell(field))) return null;
        var text = reading.Columns.Text(field);
        var name = text.ToLowerInvariant();
        foreach (var (word, names) in known)
        {
            if (Array.IndexOf(names, name) >= 0) return word;
        }

        reading.Ledger.Remark(FaultCode.WordUnknown, reading.Columns.NameOf(field), text, string.Join(", ", known.Select(one => one.Names[0])));
        return null;
    }
}
