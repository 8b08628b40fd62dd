using System.Globalization;

namespace Longarm.Text;

/// <summary>
/// Writes a fact into the text of a case, and leaves everything else as it stands: comments, order, indentation. What a key
/// says already is replaced; a list that is said to be partial keeps what it has, gets what is new, and is whole then.
/// </summary>
/// <param name="file">Name of the file; one that ends in <c>.json</c> is JSON.</param>
/// <param name="text">The text as it is.</param>
public sealed class FactWriter(string file, string text)
{
    private readonly bool isJson = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with the fact; null, with the reason, if it has no place there.</summary>
    /// <param name="fact">Where the fact belongs, as answers name it: <c>item.parts[2].item.origin</c>.</param>
    /// <param name="value">What it is.</param>
    /// <param name="remark">Who said so and when, as a comment beside it; null, or in JSON: none.</param>
    /// <param name="why">Why it has no place there.</param>
    public string? Write(string fact, Marked value, string? remark, out string why)
    {
        List<Mistake> mistakes = [];
        if (MarkedReader.Read(file, text, mistakes) is not [var root] || mistakes.Count > 0)
        {
            why = "The file cannot be read.";
            return null;
        }

        var at = root;
        var rest = fact;
        while (Step(at, rest) is var (next, left) && left.Length > 0)
        {
            (at, rest) = (next, left);
        }

        why = $"{fact} has no place in {file}. It belongs into the file that describes the product.";
        if (at is not MarkedMap map || rest.Contains('[', StringComparison.Ordinal) || rest.Length == 0 || map.Entries is [{ Key.Text: "from" }])
        {
            return null;
        }

        return map.Entries.FirstOrDefault(entry => entry.Key.Text == rest) is { } entry
            ? entry.Value is MarkedList { Elements.Count: > 0 } told ? Complete(fact, told, value, out why) : Replace(entry.Value, value, ref why)
            : rest.Split('.', 2) is var keys && (keys is [_] || keys[0] is "codes" or "specs" or "rates") ? Insert(map, keys, value, remark, fact) : null;
    }

    // One step down a path: the longest key that it begins with, or an element of a list; null if there is none.
    private static (Marked At, string Left)? Step(Marked at, string path)
    {
        if (at is MarkedList list && path.StartsWith('['))
        {
            var end = path.IndexOf(']', StringComparison.Ordinal);
            return end > 0 && int.TryParse(path[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Elements.Count
                ? (list.Elements[index], path[(end + 1)..].TrimStart('.'))
                : null;
        }

        var entry = (at as MarkedMap)?.Entries.Where(e => path.StartsWith(e.Key.Text, StringComparison.Ordinal)
            && path.Length > e.Key.Text.Length && path[e.Key.Text.Length] is '.' or '[').MaxBy(e => e.Key.Text.Length);
        return entry is null ? null : (entry.Value, path[entry.Key.Text.Length..].TrimStart('.'));
    }

    private string Insert(MarkedMap map, string[] keys, Marked value, string? remark, string fact)
    {
        var at = IndexOf(map.Line, map.Column);
        var isFlow = at < text.Length && text[at] == '{';
        var inner = keys.Skip(1).Reverse().Aggregate(Flow(value), (inside, key) => $"{{{Key(key)}: {inside}}}");
        var entry = $"{Key(keys[0])}: {inner}";
        if (!isFlow)
        {
            var note = remark is null || isJson ? "" : $"   # {remark}";
            return $"{text[..at]}{entry}{note}\n{new string(' ', map.Column - 1)}{text[at..]}";
        }

        var changed = $"{text[..(at + 1)]}{entry}{(map.Entries.Count > 0 ? ", " : "")}{text[(at + 1)..]}";
        if (remark is null || isJson)
        {
            return changed;
        }

        // Within brackets no comment can stand: it goes on a line of its own above, if that reads as the same.
        var line = IndexOf(map.Line, 1);
        var indent = text[line..].Length - text[line..].TrimStart(' ').Length;
        var noted = $"{changed[..line]}{new string(' ', indent)}# {fact}: {remark}\n{changed[line..]}";
        return Reads(noted) ? noted : changed;
    }

    private string? Complete(string fact, MarkedList told, Marked value, out string why)
    {
        var start = IndexOf(told.Line, told.Column);
        if (value is not MarkedList more || (more.Elements.Count > 0 && EndOf(told, start) is null))
        {
            why = $"What stands in line {told.Line} goes over several lines, or is a list and the answer is none. Add to it there by hand, and take it out of “complete”.";
            return null;
        }

        var added = more.Elements.Count == 0 ? text : EndOf(told, start) is { } end
            ? $"{text[..(end - 1)].TrimEnd()}, {string.Join(", ", more.Elements.Select(Flow))}{text[(end - 1)..]}" : text;
        var dot = fact.LastIndexOf('.');
        var complete = $"{(dot < 0 ? "" : fact[..(dot + 1)])}complete.{fact[(dot + 1)..]}";
        return new FactWriter(file, added).Say(complete, out why);
    }

    // Only a list that is said to be partial may grow.
    private string? Say(string complete, out string why)
    {
        why = "The case says all of this already. Change it there by hand.";
        var at = MarkedReader.Read(file, text, []) is [var root] ? root : null;
        var rest = complete;
        while (at is not null && Step(at, rest) is var (next, left) && left.Length > 0)
        {
            (at, rest) = (next, left);
        }

        return at is MarkedMap map && map.Entries.FirstOrDefault(entry => entry.Key.Text == rest) is { Value: MarkedScalar { Text: "false" } said }
            && IndexOf(said.Line, said.Column) is var start && EndOf(said, start) is { } end
            ? $"{text[..start]}true{text[end..]}"
            : null;
    }

    private string? Replace(Marked old, Marked value, ref string why)
    {
        var start = IndexOf(old.Line, old.Column);
        if (EndOf(old, start) is { } end)
        {
            return text[..start] + Flow(value) + text[end..];
        }

        why = $"What stands in line {old.Line} goes over several lines. Change it there by hand.";
        return null;
    }

    private int? EndOf(Marked old, int start)
    {
        if (old is MarkedScalar scalar)
        {
            return !scalar.IsQuoted && string.CompareOrdinal(text, start, scalar.Text, 0, scalar.Text.Length) == 0 ? start + scalar.Text.Length
                : text[start] is '"' or '\'' && text.IndexOf(text[start], start + 1) is > 0 and var quote && text[(start + 1)..quote] == scalar.Text ? quote + 1
                : null;
        }

        if (text[start] is not ('{' or '['))
        {
            return null;
        }

        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when --depth == 0:
                    return at + 1;
                case '"' or '\'' or '#' or '\n':
                    // What is quoted or goes on in another line may hold brackets that are none.
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    private bool Reads(string changed)
    {
        List<Mistake> mistakes = [];
        return MarkedReader.Read(file, changed, mistakes) is [_] && mistakes.Count == 0;
    }

    private string Flow(Marked value) => isJson ? FlowText.Json(value) : FlowText.Yaml(value);

    private string Key(string key) => isJson ? $"\"{key}\"" : FlowText.Quoted(key);

    private int IndexOf(int line, int column)
    {
        var start = 0;
        for (var passed = 1; passed < line; passed++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + column - 1;
    }
}
