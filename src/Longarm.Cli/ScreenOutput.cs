using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longarm.Assessments;
using Longarm.Screening;

namespace Longarm.Cli;

/// <summary>Writes what was found for each party, for a person or as JSON Lines.</summary>
/// <param name="stream">Where to.</param>
/// <param name="terms">How it was asked for.</param>
/// <param name="decided">What was decided about a party and an entry; null: nothing.</param>
internal sealed class ScreenOutput(Stream stream, ScreenTerms terms, Func<ScreenedParty, ListedParty, DecisionStanding?> decided) : IDisposable
{
    private const int Decimals = 4;
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly BufferedStream buffered = new(stream, 1 << 16);

    /// <summary>Tells a person against what parties are held.</summary>
    /// <param name="lists">The lists, in words.</param>
    public void Begin(string lists)
    {
        if (!terms.IsLines)
        {
            buffered.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Scores of {terms.Threshold:0.00} and more, against {lists}.\n\n")));
        }
    }

    /// <summary>Writes the answer for one party.</summary>
    /// <param name="row">The party.</param>
    /// <param name="matches">What was found, the likeliest first.</param>
    public void Write(ScreenedRow row, ImmutableArray<PartyMatch> matches)
    {
        if (terms.IsLines)
        {
            WriteLine(row, matches);
        }
        else
        {
            WriteText(row, matches);
        }
    }

    /// <summary>Writes what is told of a match for a program.</summary>
    /// <param name="json">Where to: the object of the match.</param>
    /// <param name="match">The match.</param>
    /// <param name="standing">What was decided; null: nothing.</param>
    internal static void Write(Utf8JsonWriter json, PartyMatch match, DecisionStanding? standing)
    {
        json.WriteString("list", match.Party.List);
        json.WriteString("entry", match.Party.Entry);
        json.WriteString("name", match.Name);
        json.WriteNumber("score", Math.Round(match.Score, Decimals));
        json.WriteStartArray("because");
        foreach (var reason in match.Because)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        if (standing is not null)
        {
            json.WritePropertyName("decision");
            DecisionJson.Write(json, standing);
        }
    }

    /// <summary>Adds what is told of a match for a person.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="what">A word before it.</param>
    /// <param name="match">The match.</param>
    /// <param name="standing">What was decided; null: nothing.</param>
    internal static void Append(StringBuilder text, string what, PartyMatch match, DecisionStanding? standing)
    {
        var party = match.Party;
        var where = party.Countries.IsEmpty ? "" : $" ({string.Join(", ", party.Countries)})";
        text.Append(CultureInfo.InvariantCulture, $"  {what}{match.Score:0.00}  {match.Name}{where}  {party.List} {party.Entry}\n");
        if (standing is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"        {DecisionOutput.Said(standing)}\n");
        }

        foreach (var reason in match.Because)
        {
            text.Append(CultureInfo.InvariantCulture, $"        {reason}\n");
        }

        foreach (var (label, said) in ((string, string?)[])[("footnotes", party.Footnotes.IsEmpty ? null : string.Join(", ", party.Footnotes)), ("requirement", party.Requirement), ("policy", party.Policy), ("notice", party.Notice)])
        {
            if (said is { Length: > 0 })
            {
                text.Append(CultureInfo.InvariantCulture, $"        {label}: {said}\n");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => buffered.Dispose();

    private void WriteLine(ScreenedRow row, ImmutableArray<PartyMatch> matches)
    {
        using (Utf8JsonWriter json = new(buffered, Options))
        {
            json.WriteStartObject();
            json.WriteString("query", row.Query);
            json.WriteStartArray("matches");
            foreach (var match in matches)
            {
                json.WriteStartObject();
                Write(json, match, decided(row.Party!, match.Party));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffered.WriteByte((byte)'\n');
    }

    private void WriteText(ScreenedRow row, ImmutableArray<PartyMatch> matches)
    {
        StringBuilder text = new();
        var found = matches.Length switch
        {
            0 => "no match",
            1 => "1 possible match",
            var count when count > terms.Limit => string.Create(CultureInfo.InvariantCulture, $"more than {terms.Limit} possible matches, of which these are the likeliest; --limit shows more"),
            var count => string.Create(CultureInfo.InvariantCulture, $"{count} possible matches"),
        };
        text.Append(CultureInfo.InvariantCulture, $"{row.Party!.Name}: {found}\n");
        foreach (var match in matches.Take(terms.Limit))
        {
            Append(text, "", match, decided(row.Party, match.Party));
        }

        buffered.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
