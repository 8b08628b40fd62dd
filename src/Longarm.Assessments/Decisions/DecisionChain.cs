using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>
/// How decisions are written, hashed and hang together: one JSON object a line, each with its number, the hash of the one
/// before, and its own. They are hashed as records are; docs/explanation/decisions.md describes it.
/// </summary>
public static class DecisionChain
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Hashed = ["number", "decided", "outcome", "by", "reason", "until", "all-names", "party", "entry", "previous"];

    /// <summary>What the first decision follows: SHA-256 of the line <c>longarm decisions 1</c>.</summary>
    public static string Genesis { get; } = Canonical.HashOf("longarm decisions 1\n"u8);

    /// <summary>The line of a decision, without its end, and its hash.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="previous">Hash of the one before.</param>
    public static (string Line, string Hash) LineOf(long number, ScreeningDecision decision, string previous)
    {
        ArgumentNullException.ThrowIfNull(decision);
        string[] values =
        [
            number.ToString(CultureInfo.InvariantCulture), RecordContent.WriteInstant(decision.Decided), decision.Outcome.ToString().ToLowerInvariant(), decision.Person, decision.Reason,
            decision.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", decision.IsForAllNames ? "true" : "false", PartyText.Of(decision.Party), PartyText.Of(decision.Entry), previous,
        ];
        var hash = HashOf(values);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            foreach (var (key, value) in Hashed.Zip(values))
            {
                if (key is "party" or "entry")
                {
                    json.WritePropertyName(key);
                    json.WriteRawValue(value);
                }
                else
                {
                    json.WriteString(key, value);
                }
            }

            json.WriteString("hash", hash);
            json.WriteEndObject();
        }

        return (Encoding.UTF8.GetString(stream.ToArray()), hash);
    }

    /// <summary>What all lines of a store say.</summary>
    /// <param name="lines">The lines, from the first on.</param>
    public static DecisionLog Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ChainWalk walk = new(Genesis);
        List<NumberedDecision> decisions = [];
        List<ChainBreak> breaks = [];
        var isSure = true;
        foreach (var (at, line) in lines.Index())
        {
            Link link;
            try
            {
                link = LinkOf(line);
            }
            catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException or FormatException or ArgumentException)
            {
                breaks.Add(new(at + 1, "The line cannot be read. What was decided there does not count."));
                isSure = false;
                continue;
            }

            // What stands before is told of the line that it stands in; the next one goes on from what it holds.
            var found = walk.Next(link.Number, link.Previous, link.Hash);
            breaks.AddRange(isSure ? found.Select(each => each with { Number = at + 1 }) : []);
            isSure = true;
            if (link.IsWhole)
            {
                decisions.Add(new(link.Number, link.Decision));
            }
            else
            {
                breaks.Add(new(at + 1, "What the line says gives another hash than the one that it holds: it was changed. What was decided there does not count."));
            }
        }

        return new(decisions, breaks, walk.Last, walk.Head);
    }

    private static Link LinkOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        string Text(string key) => root.GetProperty(key) is { ValueKind: JsonValueKind.Object } inner ? inner.GetRawText() : root.GetProperty(key).GetString() ?? throw new InvalidDataException($"“{key}” is missing.");
        string[] values = [.. Hashed.Select(Text)];
        var (until, hash) = (Text("until"), Text("hash"));
        ScreeningDecision decision = new(Enum.Parse<DecisionOutcome>(Text("outcome"), ignoreCase: true), PartyText.ToParty(Text("party")), PartyText.ToEntry(Text("entry")), Text("reason"), Text("by"), RecordContent.ReadInstant(Text("decided")))
        {
            IsForAllNames = Text("all-names") == "true",
            Until = until.Length == 0 ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return new(long.Parse(Text("number"), NumberStyles.None, CultureInfo.InvariantCulture), decision, Text("previous"), hash, HashOf(values) == hash);
    }

    private static string HashOf(string[] values)
    {
        Canonical text = new();
        foreach (var (key, value) in Hashed.Zip(values))
        {
            text.Add(key, value);
        }

        return Canonical.HashOf(text.ToBytes());
    }

    private sealed record Link(long Number, ScreeningDecision Decision, string Previous, string Hash, bool IsWhole);
}
