using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Longarm.Assessments;
using Longarm.Screening;

namespace Longarm.Cli;

/// <summary>Writes what the change of lists means for stored parties, for a person or as JSON Lines.</summary>
/// <param name="stream">Where to.</param>
/// <param name="isLines">Whether as JSON Lines.</param>
internal sealed class RescreenOutput(Stream stream, bool isLines) : IDisposable
{
    private readonly BufferedStream buffered = new(stream, 1 << 16);

    /// <summary>Tells a person what changed.</summary>
    public void Begin(ListDelta delta, (DateOnly From, DateOnly To) days, HeldPartyEdition parties, double threshold)
    {
        var changes = delta.Changes;
        Say(string.Create(CultureInfo.InvariantCulture,
            $"{days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}: {changes.Count(each => each.Before is null)} entries added, {changes.Count(each => each is { Before: not null, Now: not null })} changed, {changes.Count(each => each.Now is null)} removed.\nScores of {threshold:0.00} and more, of the parties of {parties.Day:yyyy-MM-dd}.\n\n"));
    }

    /// <summary>Writes what was found for a party.</summary>
    public void Write(ScreenedParty party, ImmutableArray<ChangedMatch> matches, Func<ListedParty, DecisionStanding?> decided)
    {
        if (isLines)
        {
            WriteLine(party, matches, decided);
            return;
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{party.Name}{(party.Id is { } id ? $" ({id})" : "")}\n");
        foreach (var match in matches)
        {
            ScreenOutput.Append(text, $"{match.Kind.ToString().ToLowerInvariant(),-8} ", match.Match, Standing(match, decided));
            if (match.IsGone)
            {
                text.Append("        the entry is gone\n");
            }

            foreach (var change in match.Changes)
            {
                text.Append(CultureInfo.InvariantCulture, $"        list: {change}\n");
            }
        }

        Say(text.ToString());
    }

    /// <summary>Tells a person how many there were.</summary>
    public void End(int met, int count) =>
        Say(string.Create(CultureInfo.InvariantCulture, $"{met:N0} of {count:N0} {(count == 1 ? "party" : "parties")} {(met == 1 ? "has" : "have")} a match with what changed.\n"));

    /// <inheritdoc/>
    public void Dispose() => buffered.Dispose();

    // Of an entry that is gone, a decision can no longer stand.
    private static DecisionStanding? Standing(ChangedMatch match, Func<ListedParty, DecisionStanding?> decided) => decided(match.Now ?? match.Match.Party) is { } standing
        ? match.IsGone ? standing with { Changes = [.. standing.Changes, new("entry", match.Match.Party.Entry, null)] } : standing
        : null;

    private void WriteLine(ScreenedParty party, ImmutableArray<ChangedMatch> matches, Func<ListedParty, DecisionStanding?> decided)
    {
        using (Utf8JsonWriter json = new(buffered, ScreenOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("query", party.Id ?? party.Name);
            json.WriteStartArray("matches");
            foreach (var match in matches)
            {
                json.WriteStartObject();
                json.WriteString("change", match.Kind.ToString().ToLowerInvariant());
                json.WriteBoolean("gone", match.IsGone);
                ScreenOutput.Write(json, match.Match, Standing(match, decided));
                DecisionJson.WriteChanges(json, "changes", match.Changes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffered.WriteByte((byte)'\n');
    }

    private void Say(string text)
    {
        if (!isLines)
        {
            buffered.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
