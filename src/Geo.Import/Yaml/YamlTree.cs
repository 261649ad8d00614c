using System.Text;
using Geo.Import.Tables;
using Geo.Model.Imports;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Geo.Import.Yaml;

/// <summary>
/// Reads one YAML document into nodes that know their lines, through the parser's events: no reflection. What makes YAML dangerous or
/// ambiguous is refused with its line: anchors and aliases (a few lines can stand for gigabytes), tags, keys that occur twice, more than
/// <see cref="MaxDepth"/> levels, more than <see cref="MaxBytes"/> bytes, a second document.
/// </summary>
sealed class YamlTree
{
    public const int MaxDepth = 32;
    public const long MaxBytes = 1_000_000;

    readonly string _file;
    readonly List<Fault> _faults;
    readonly Parser _parser;

    YamlTree(string file, Parser parser, List<Fault> faults)
    {
        _file = file;
        _parser = parser;
        _faults = faults;
    }

    /// <summary>The root of the document; null, with at least one fault added, where there is none to be had.</summary>
    /// <param name="file">As faults are to name it.</param>
    public static YamlNode? Read(string path, string file, List<Fault> faults)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length <= MaxBytes) return Decode(File.ReadAllBytes(path), file, faults);
            RefuseLength(length, file, faults);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.Add(new(Directory.Exists(path) ? FaultCode.FileIsFolder : FaultCode.FileMissing, file, 0, "", file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(FaultCode.FileUnreadable, file, 0, "", file));
        }

        return null;
    }

    /// <summary>The same of a file's bytes.</summary>
    /// <inheritdoc cref="Read"/>
    public static YamlNode? Decode(byte[] bytes, string file, List<Fault> faults)
    {
        if (bytes.Length > MaxBytes)
        {
            RefuseLength(bytes.Length, file, faults);
            return null;
        }

        // Editors on Chinese Windows save GBK under the name of ANSI.
        var text = DecodedText.Read(FileBytes.Of(file, bytes), null);
        if (!text.IsDamaged) return Parse(Encoding.UTF8.GetString(text.Utf8), file, faults);
        faults.Add(new(FaultCode.EncodingInvalid, file, 0, "", "utf-8, gb18030"));
        return null;
    }

    static void RefuseLength(long length, string file, List<Fault> faults) => faults.Add(new(FaultCode.FileTooLarge, file, 0, "", $"{length}", $"{MaxBytes}"));

    /// <inheritdoc cref="Read"/>
    public static YamlNode? Parse(string text, string file, List<Fault> faults)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                faults.Add(new(FaultCode.FileEmpty, file, 0, "", ""));
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = new YamlTree(file, parser, faults).Node(1);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _)) faults.Add(new(FaultCode.YamlInvalid, file, LineOf(parser.Current!), "", "---"));
            return root;
        }
        catch (DepthException deep)
        {
            faults.Add(new(FaultCode.YamlTooDeep, file, deep.Line, "", $"{MaxDepth}"));
        }
        catch (YamlException broken)
        {
            faults.Add(new(FaultCode.YamlInvalid, file, broken.Start.Line, "", Shortened(broken.InnerException?.Message ?? broken.Message)));
        }
        catch (InvalidOperationException)
        {
            // The parser's own word for some unfinished flow mappings, {a: b without its closing brace among them.
            faults.Add(new(FaultCode.YamlInvalid, file, parser.Current is { } last ? LineOf(last) : 0, "", "{ }"));
        }

        return null;
    }

    YamlNode Node(int depth)
    {
        if (_parser.Accept<AnchorAlias>(out var alias))
        {
            Refuse(alias, $"*{alias.Value}");
            _parser.MoveNext();
            return new() { Kind = YamlKind.Empty, Line = LineOf(alias) };
        }

        if (_parser.Accept<NodeEvent>(out var node))
        {
            if (depth > MaxDepth) throw new DepthException(LineOf(node));
            if (!node.Anchor.IsEmpty) Refuse(node, $"&{node.Anchor.Value}");
            if (!node.Tag.IsEmpty) Refuse(node, node.Tag.Value);
        }

        return _parser.Accept<MappingStart>(out _) ? Map(depth)
            : _parser.Accept<SequenceStart>(out _) ? List(depth)
            : Scalar(_parser.Consume<Scalar>());
    }

    static YamlNode Scalar(Scalar scalar)
    {
        var isEmpty = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
        return new() { Kind = isEmpty ? YamlKind.Empty : YamlKind.Text, Line = LineOf(scalar), Text = isEmpty ? "" : scalar.Value };
    }

    YamlNode List(int depth)
    {
        var line = LineOf(_parser.Consume<SequenceStart>());
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return new() { Kind = YamlKind.List, Line = line, Items = items };
    }

    YamlNode Map(int depth)
    {
        var line = LineOf(_parser.Consume<MappingStart>());
        var pairs = new List<YamlPair>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key.Kind != YamlKind.Text) _faults.Add(new(FaultCode.YamlInvalid, _file, key.Line, "", "?"));
            else if (lines.TryAdd(key.Text, key.Line)) pairs.Add(new(key.Text, key.Line, value));
            else _faults.Add(new(FaultCode.KeyDuplicate, _file, key.Line, Shortened(key.Text), "", $"{lines[key.Text]}"));
        }

        return new() { Kind = YamlKind.Map, Line = line, Pairs = pairs };
    }

    void Refuse(ParsingEvent at, string what) => _faults.Add(new(FaultCode.YamlAlias, _file, LineOf(at), "", Shortened(what)));

    static int LineOf(ParsingEvent at) => (int)at.Start.Line;

    /// <summary>At most 80 characters, without line breaks.</summary>
    public static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 80 ? line : line[..79] + "…";
    }

    sealed class DepthException(long line) : Exception
    {
        public long Line => line;
    }
}
