using Geo.Import.Yaml;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Import.Catalogue;

/// <summary>
/// Reads the small language of conditions: <c>class = hospital and level >= 2 and (has icu or icu_beds > 0)</c>, of a unit <c>population >= 800 and not
/// contains (class = township_hospital)</c>. Every word is one of a closed list; what is not is named with its neighbour.
/// </summary>
/// <remarks>either := both {or both}; both := single {and single}; single := not single | (either) | has feature | contains (either) | count supply [(either)] comparison number | attribute comparison value.</remarks>
sealed class ConditionReader
{
    const int MaxDepth = 16;

    /// <summary>What of its facilities a unit can be asked for; measures mean nothing as a sum.</summary>
    static readonly string[] s_counted = [Tally.Facilities, .. SupplyKinds.All.Where(code => !SupplyKinds.IsMeasure(code))];

    readonly List<string> _tokens;
    readonly bool _ofUnit;
    int _at;
    int _depth;

    ConditionReader(List<string> tokens, bool ofUnit) => (_tokens, _ofUnit) = (tokens, ofUnit);

    /// <param name="ofUnit">Whether it speaks of a unit or of a facility.</param>
    /// <param name="wrong">The word it stumbles over, empty at the end.</param>
    /// <param name="hint">What would have been right there.</param>
    public static Condition? Read(string text, bool ofUnit, out string wrong, out string hint)
    {
        (wrong, hint) = ("", "");
        var reader = new ConditionReader(TokensOf(text), ofUnit);
        try
        {
            var whole = reader.Either();
            return reader._at == reader._tokens.Count ? whole : throw reader.Stumble("and, or");
        }
        catch (StumbleException stumble)
        {
            (wrong, hint) = (stumble.Wrong, stumble.Message);
            return null;
        }
    }

    Condition Either()
    {
        if (++_depth > MaxDepth) throw Stumble($"( {MaxDepth}");
        var parts = new List<Condition> { Both() };
        while (Take("or")) parts.Add(Both());
        _depth--;
        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    Condition Both()
    {
        var parts = new List<Condition> { Single() };
        while (Take("and")) parts.Add(Single());
        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    Condition Single()
    {
        if (Take("not"))
        {
            if (++_depth > MaxDepth) throw Stumble($"not {MaxDepth}");
            var inner = Single();
            _depth--;
            return new Not(inner);
        }

        if (Take("(")) return Closed(Either());
        if (!_ofUnit && Take("has")) return new HasFeature(OneOf(Features.All));
        if (_ofUnit && Take("contains"))
        {
            Expect("(");
            return Closed(new Contains(Facilities()));
        }

        return _ofUnit && Take("count") ? Count() : Test();
    }

    CountTest Count()
    {
        var counted = OneOf(s_counted);
        Condition? where = null;
        if (Take("("))
        {
            where = Facilities();
            Expect(")");
        }

        return new(new(counted, where), Comparison(), Bound());
    }

    Condition Facilities()
    {
        var inside = new ConditionReader(_tokens, ofUnit: false) { _at = _at, _depth = _depth };
        var facility = inside.Either();
        _at = inside._at;
        return facility;
    }

    decimal Bound()
    {
        if (!Numbers.TryAmount(Next, out var bound)) throw Stumble("100000");
        _at++;
        return bound;
    }

    Condition Test()
    {
        var attribute = Next;
        if (!_ofUnit && attribute == "level")
        {
            _at++;
            return new LevelTest(Comparison(), OneOf(HospitalLevels.All));
        }

        if ((_ofUnit ? ConditionWords.UnitNumbers : ConditionWords.FacilityNumbers).Contains(attribute, StringComparer.Ordinal))
        {
            _at++;
            return new NumberTest(attribute, Comparison(), Bound());
        }

        var words = _ofUnit ? ConditionWords.OfUnit(attribute) : ConditionWords.OfFacility(attribute);
        if (words is null) throw Stumble(Nearest.To(attribute, _ofUnit ? ConditionWords.UnitAttributes : ConditionWords.FacilityAttributes));
        _at++;
        var isList = Take("in");
        if (!isList) Expect("=");
        var chosen = new List<string> { Word(words) };
        while (isList && Take(",")) chosen.Add(Word(words));
        return new WordTest(attribute, chosen);
    }

    Comparison Comparison()
    {
        var comparison = Next switch
        {
            ">=" => Model.Standards.Comparison.AtLeast,
            "<=" => Model.Standards.Comparison.AtMost,
            ">" => Model.Standards.Comparison.Above,
            "<" => Model.Standards.Comparison.Below,
            "=" => Model.Standards.Comparison.Equal,
            _ => throw Stumble(">= <= > < ="),
        };
        _at++;
        return comparison;
    }

    /// <summary>One of the attribute's words; any code where it takes any.</summary>
    string Word(IReadOnlyList<string> words)
    {
        if (words.Count > 0) return OneOf(words);
        var code = Next;
        if (code.Length == 0 || !code.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-')) throw Stumble("530402");
        _at++;
        return code;
    }

    string OneOf(IReadOnlyList<string> words)
    {
        var word = Next;
        if (!words.Contains(word, StringComparer.Ordinal)) throw Stumble(words.Count <= 13 ? string.Join(", ", words) : Nearest.To(word, words));
        _at++;
        return word;
    }

    Condition Closed(Condition inner)
    {
        Expect(")");
        return inner;
    }

    void Expect(string token)
    {
        if (!Take(token)) throw Stumble(token);
    }

    bool Take(string token)
    {
        var isThere = Next == token;
        if (isThere) _at++;
        return isThere;
    }

    string Next => _at < _tokens.Count ? _tokens[_at] : "";

    StumbleException Stumble(string expected) => new(Next, expected);

    static List<string> TokensOf(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var length = 1;
            if (IsOfWord(text[at])) while (at + length < text.Length && IsOfWord(text[at + length])) length++;
            else if (text[at] is '<' or '>' && at + 1 < text.Length && text[at + 1] == '=') length = 2;
            tokens.Add(text.Substring(at, length));
            at += length;
        }

        return tokens;
    }

    static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '.' or '-';

    sealed class StumbleException(string wrong, string expected) : Exception(expected)
    {
        public string Wrong => wrong;
    }
}
