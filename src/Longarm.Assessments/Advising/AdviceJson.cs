using System.Text.Json;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Writes advice as JSON.</summary>
public static class AdviceJson
{
    /// <summary>Writes the advice for one case.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="advice">The advice.</param>
    /// <param name="file">The file that the case came from; null: none.</param>
    public static void Write(Utf8JsonWriter json, Advice advice, string? file = null)
    {
        json.WriteStartObject();
        if (file is not null)
        {
            json.WriteString("file", file);
        }

        json.WriteString("case", advice.Now.Case.Name);
        AnswerJson.WriteRange(json, advice.Now.Overall);
        json.WriteStartArray("proposals");
        foreach (var proposal in advice.Proposals)
        {
            Write(json, proposal);
        }

        json.WriteEndArray();
        json.WriteBoolean("exhaustive", advice.IsExhaustive);
        WriteList(json, "destinations", advice.Destinations, place => json.WriteStringValue(place.Code));
        WriteList(json, "days", advice.Days, days =>
        {
            json.WriteStartObject();
            json.WriteString("from", $"{days.From:yyyy-MM-dd}");
            json.WriteString("until", $"{days.Until:yyyy-MM-dd}");
            json.WriteEndObject();
        });
        json.WriteString("lastDay", $"{advice.LastDay:yyyy-MM-dd}");
        WriteList(json, "exceptions", advice.Exceptions, exception =>
        {
            json.WriteStartObject();
            json.WriteString("rule", exception.Rule.Id);
            json.WriteString("title", exception.Rule.Title);
            json.WriteString("citation", exception.Rule.Citation);
            json.WriteString("claim", exception.Claim);
            WriteList(json, "obligations", exception.Obligations, duty => json.WriteStringValue(duty.Title));
            json.WriteEndObject();
        });
        WriteList(json, "obtain", advice.ToObtain, missing =>
        {
            json.WriteStartObject();
            json.WriteString("fact", missing.Facts[0].Path);
            WriteList(json, "with", missing.Facts.Skip(1), fact => json.WriteStringValue(fact.Path));
            json.WriteString("question", missing.Question);
            json.WriteNumber("decides", missing.Decides);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteStartObject();
        WriteList(json, "changes", proposal.Changes, each =>
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Of(each.Change.Kind));
            json.WriteString("fact", each.Change.Record.Path);
            json.WriteString("name", each.Change.Record.Title);
            json.WriteNumber("share", each.Share);
            json.WriteString("keptUpTo", each.KeptUpTo?.ToString());
            json.WriteNumber("keptShare", each.KeptShare);
            WriteList(json, "facts", each.Change.Facts(proposal.From), pair =>
            {
                json.WriteStartObject();
                json.WriteString("fact", $"{pair.Fact.Record.Path}.{pair.Fact.Field}");
                json.WriteString("is", pair.Value is ListValue ? "none" : pair.Value.ToString());
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        json.WriteString("verdict", Words.Of(proposal.Verdict));
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
        {
            write(each);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
