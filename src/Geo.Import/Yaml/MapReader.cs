using Geo.Model;
using Geo.Model.Imports;

namespace Geo.Import.Yaml;

/// <summary>Reads <typeparamref name="T"/> from the text of a value; false where it is none.</summary>
delegate bool TryRead<T>(string text, out T value);

/// <summary>
/// Reads a mapping whose keys are all known: what is wrong is added to the faults with its line and its key, and reading goes on with a value
/// that stands in, so that one pass finds everything. A value that was refused never reaches anybody: the file as a whole is refused.
/// </summary>
sealed class MapReader
{
    static readonly string[] s_flags = ["true", "false"];

    readonly Dictionary<string, YamlPair> _pairs = new(StringComparer.Ordinal);
    readonly IReadOnlyList<string> _keys;
    readonly int _line;
    readonly bool _isBroken;
    readonly string _path;

    /// <param name="path">The keys that lead here, joined by points; empty at the root.</param>
    /// <param name="keys">Every key the mapping may hold.</param>
    /// <param name="homeOf">Where a key belongs that does not belong here; null where nobody knows it.</param>
    public MapReader(string file, YamlNode node, string path, IReadOnlyList<string> keys, List<Fault> faults, Func<string, string?>? homeOf = null)
    {
        (File, Faults, _keys, _path, _line) = (file, faults, keys, path, node.Line);
        if (node.Kind != YamlKind.Map)
        {
            _isBroken = true;
            Faults.Add(new(FaultCode.MappingExpected, file, node.Line, path.Length > 0 ? path : file, node.Kind == YamlKind.List ? "[…]" : YamlTree.Shortened(node.Text), string.Join(", ", keys)));
            return;
        }

        foreach (var pair in node.Pairs)
        {
            if (keys.Contains(pair.Key, StringComparer.Ordinal)) _pairs.Add(pair.Key, pair);
            else if (homeOf?.Invoke(pair.Key) is { } home) Faults.Add(new(FaultCode.KeyMisplaced, file, pair.Line, PathOf(pair.Key), path, home));
            else Faults.Add(new(FaultCode.KeyUnknown, file, pair.Line, PathOf(YamlTree.Shortened(pair.Key)), "", Nearest.To(pair.Key, keys)));
        }
    }

    public string File { get; }

    public List<Fault> Faults { get; }

    /// <summary>The keys that are there, in the order they are known.</summary>
    public IEnumerable<string> Keys => _keys.Where(_pairs.ContainsKey);

    public bool Has(string key) => Pair(key) is { Value.Kind: not YamlKind.Empty };

    /// <summary>Adds a fault at a key's value (or, where it is absent, at the mapping).</summary>
    public void Refuse(string key, FaultCode code, string value, string hint) =>
        Faults.Add(new(code, File, Pair(key)?.Value.Line ?? _line, PathOf(key), YamlTree.Shortened(value), hint));

    /// <summary>Adds a fault where a key that must be there is not.</summary>
    public void Require(string key, string example)
    {
        if (_isBroken || Has(key)) return;
        if (Pair(key) is null) Refuse(key, FaultCode.KeyMissing, "", $"{key}: {example}");
        else Refuse(key, FaultCode.ValueMissing, "", $"{key}: {example}");
    }

    /// <summary>The node under a key; null where there is none or it is empty.</summary>
    public YamlNode? Find(string key) => Pair(key) is { Value.Kind: not YamlKind.Empty } pair ? pair.Value : null;

    public string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    /// <summary>The text under a key; null where there is none.</summary>
    public string? Text(string key, string example = "…")
    {
        if (Find(key) is not { } node) return null;
        if (node.Kind == YamlKind.Text) return node.Text;
        Refuse(key, FaultCode.TextExpected, "", $"{key}: {example}");
        return null;
    }

    /// <summary>A value read from the text under a key; <paramref name="fallback"/> where there is none.</summary>
    public T Value<T>(string key, T fallback, TryRead<T> read, FaultCode fault, string example)
    {
        if (Text(key, example) is not { } text) return fallback;
        if (read(text, out var value)) return value;
        Refuse(key, fault, text, example);
        return fallback;
    }

    /// <summary>The index of one of a closed list of words; <paramref name="fallback"/> where there is none.</summary>
    public int Choice(string key, int fallback, string[] words)
    {
        if (Text(key, words[0]) is not { } text) return fallback;
        var index = Array.IndexOf(words, text);
        if (index >= 0) return index;
        Refuse(key, FaultCode.ValueUnknown, text, string.Join(", ", words));
        return fallback;
    }

    public bool Flag(string key, bool fallback) => Choice(key, fallback ? 0 : 1, s_flags) == 0;

    /// <summary>A mapping below a key; null where there is none.</summary>
    public MapReader? Map(string key, IReadOnlyList<string> keys) =>
        Find(key) is { } node ? new(File, node, PathOf(key), keys, Faults) : null;

    /// <summary>The mappings below a key: one, or a list of them.</summary>
    public IEnumerable<MapReader> Maps(string key, IReadOnlyList<string> keys, Func<string, string?>? homeOf = null)
    {
        if (Find(key) is not { } node) yield break;
        foreach (var item in node.Kind == YamlKind.List ? node.Items : [node]) yield return new(File, item, PathOf(key), keys, Faults, homeOf);
    }

    /// <summary>The texts below a key, with their lines: one, or a list of them.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string key, string example)
    {
        if (Find(key) is not { } node) return [];
        var texts = new List<(string, int)>();
        foreach (var item in node.Kind == YamlKind.List ? node.Items : [node])
        {
            if (item.Kind == YamlKind.Text) texts.Add((item.Text, item.Line));
            else Faults.Add(new(FaultCode.TextExpected, File, item.Line, PathOf(key), "", example));
        }

        return texts;
    }

    /// <summary>A text in both languages: <c>{zh: …, en: …}</c>, or one text for both.</summary>
    public LocalText Local(string key, LocalText fallback)
    {
        if (Find(key) is not { } node) return fallback;
        if (node.Kind == YamlKind.Text) return LocalText.Same(node.Text);
        var map = new MapReader(File, node, PathOf(key), LocalKeys, Faults);
        map.Require("zh", "…");
        map.Require("en", "…");
        return new(map.Text("zh") ?? "", map.Text("en") ?? "");
    }

    /// <summary>The keys of a text in both languages.</summary>
    public static IReadOnlyList<string> LocalKeys { get; } = ["zh", "en"];

    YamlPair? Pair(string key) => _keys.Contains(key, StringComparer.Ordinal) ? _pairs.GetValueOrDefault(key)
        : throw new InvalidOperationException($"{_path} does not declare the key {key}.");
}
