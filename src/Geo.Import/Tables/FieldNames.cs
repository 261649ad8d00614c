using System.Collections.Frozen;
using System.Text;

namespace Geo.Import.Tables;

/// <summary>The written names of the fields.</summary>
public static class FieldNames
{
    static readonly FrozenDictionary<string, Field> s_fields =
        Enum.GetValues<Field>().ToFrozenDictionary(field => Underscored(field.ToString()), StringComparer.Ordinal);

    static readonly string[] s_names = [.. Enum.GetValues<Field>().Select(field => Underscored(field.ToString()))];

    /// <summary>All names, in the order of <see cref="Field"/>.</summary>
    public static IReadOnlyList<string> All => s_names;

    /// <summary><c>urban_rural</c> for <see cref="Field.UrbanRural"/>.</summary>
    public static string Of(Field field) => s_names[(int)field];

    /// <summary>The field of this name; null where there is none.</summary>
    public static Field? Find(string name) => s_fields.TryGetValue(name, out var field) ? field : null;

    static string Underscored(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
