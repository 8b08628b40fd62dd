using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Longarm.Text;

/// <summary>Reads YAML and JSON into marked text. Anchors are refused, so that a small file stays small.</summary>
public static class MarkedReader
{
    /// <summary>Text nested deeper than this is refused.</summary>
    public const int MaxDepth = 64;

    /// <summary>The documents of a file, or the mistakes in it. Text that does not parse gives its first mistake.</summary>
    /// <param name="file">Name of the file; one that ends in <c>.json</c> is read as JSON.</param>
    /// <param name="text">Its text.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static IReadOnlyList<Marked> Read(string file, string text, List<Mistake> mistakes)
    {
        if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return ReadJson(file, Encoding.UTF8.GetBytes(text), mistakes) is { } root ? [root] : [];
        }

        try
        {
            return ReadYaml(file, text, mistakes);
        }
        catch (YamlException exception)
        {
            mistakes.Add(new(file, (int)exception.Start.Line, (int)exception.Start.Column, "LC001", Plain(exception.Message)));
        }
        catch (RefusedTextException refused)
        {
            mistakes.Add(new(file, refused.Line, refused.Column, "LC002", refused.Message));
        }

        return [];
    }

    /// <summary>The document of JSON, or the mistakes in it. Text that does not parse gives its first mistake.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static Marked? ReadJson(string file, ReadOnlySpan<byte> utf8, List<Mistake> mistakes)
    {
        try
        {
            return JsonMarks.Read(file, utf8, mistakes);
        }
        catch (JsonException exception)
        {
            mistakes.Add(new(file, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, "LC001", PlainJson(exception.Message)));
            return null;
        }
    }

    // The reader tells places in a way of its own; a mistake has its place already.
    private static string PlainJson(string message) => message switch
    {
        _ when message.Contains("depth", StringComparison.Ordinal) => TooDeep,
        _ when message.Contains("does not contain any JSON tokens", StringComparison.Ordinal) => "There is nothing here. Begin with one of the samples.",
        _ => $"This is not JSON: {message.Split(" LineNumber:")[0]}",
    };

    internal const string TooDeep = "Nested over 64 levels deep. Describe sub-assemblies once under “items” and name them with “ref”.";

    private static string Plain(string message) =>
        $"This is not YAML: {message.Split("): ").Last().TrimEnd('.')}. Check indentation, quotes and brackets here.";

    private static List<Marked> ReadYaml(string file, string text, List<Mistake> mistakes) =>
        PlainYaml.Read(text) is { } plain ? [plain] : ReadAllOfYaml(file, text, mistakes);

    /// <summary>What YAML holds, read by a reader of all of YAML: it finds the mistakes too.</summary>
    internal static List<Marked> ReadAllOfYaml(string file, string text, List<Mistake> mistakes)
    {
        Parser parser = new(new StringReader(text));
        List<Marked> documents = [];
        try
        {
            parser.Consume<StreamStart>();
            while (parser.Accept<DocumentStart>(out _))
            {
                parser.Consume<DocumentStart>();
                documents.Add(ReadNode(new(parser, file, mistakes), 1));
                parser.Consume<DocumentEnd>();
            }
        }
        catch (InvalidOperationException)
        {
            // The parser itself stumbles over some brackets that are never closed.
            var at = parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(at, at, "a bracket or a quote is never closed");
        }

        return documents;
    }

    private static Marked ReadNode(YamlSource source, int depth)
    {
        var mark = source.Parser.Current!.Start;
        var (line, column) = ((int)mark.Line, (int)mark.Column);
        if (source.Parser.Accept<AnchorAlias>(out _) || source.Parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new RefusedTextException(
                "YAML anchors and aliases are not read. Describe a shared sub-assembly once under “items” and name it with “ref”.", line, column);
        }

        if (source.Parser.TryConsume<Scalar>(out var scalar))
        {
            return new MarkedScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, line, column);
        }

        // What stands in the innermost bracket is no level of its own.
        if (depth > MaxDepth)
        {
            throw new RefusedTextException(TooDeep, line, column);
        }

        return source.Parser.TryConsume<SequenceStart>(out _)
            ? ReadList(source, depth, line, column)
            : ReadMap(source, depth, line, column);
    }

    private static MarkedList ReadList(YamlSource source, int depth, int line, int column)
    {
        List<Marked> elements = [];
        while (!source.Parser.TryConsume<SequenceEnd>(out _))
        {
            elements.Add(ReadNode(source, depth + 1));
        }

        return new(elements, line, column);
    }

    private static MarkedMap ReadMap(YamlSource source, int depth, int line, int column)
    {
        source.Parser.Consume<MappingStart>();
        List<MarkedEntry> entries = [];
        HashSet<string> keys = [];
        while (!source.Parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(source, depth + 1) is not MarkedScalar key)
            {
                throw new RefusedTextException("A key must be a word.", line, column);
            }

            var value = ReadNode(source, depth + 1);
            if (keys.Add(key.Text))
            {
                entries.Add(new(key, value));
            }
            else
            {
                source.Mistakes.Add(new(source.File, key.Line, key.Column, "LC003", $"The key {key.Noun} stands here twice. Keep one."));
            }
        }

        return new(entries, line, column);
    }

    private sealed record YamlSource(Parser Parser, string File, List<Mistake> Mistakes);
}

/// <summary>Text that is well formed but is not read.</summary>
/// <param name="message">Why, and what to do instead.</param>
/// <param name="line">Line, from 1.</param>
/// <param name="column">Column, from 1.</param>
internal sealed class RefusedTextException(string message, int line, int column) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
