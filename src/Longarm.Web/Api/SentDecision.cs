using System.Globalization;
using System.Text.Json;
using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>A decision that a program sent. What could not be read of it is left out, and told as a mistake.</summary>
internal sealed class SentDecision
{
    /// <summary>What mistakes call what was sent; each names its key.</summary>
    public const string Name = "decision.json";

    private static readonly string[] Keys = ["outcome", "party", "list", "entry", "reason", "by", "until", "allNames"];

    private readonly List<Mistake> mistakes;
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);

    private SentDecision(JsonElement root, List<Mistake> mistakes)
    {
        this.mistakes = mistakes;
        foreach (var pair in root.EnumerateObject())
        {
            if (!Keys.Contains(pair.Name))
            {
                Add("LW025", $"“{pair.Name}” is no key of a decision. {Nearest.Advice(pair.Name, Keys)}");
            }
            else if (!values.TryAdd(pair.Name, pair.Value))
            {
                Add("LW010", $"“{pair.Name}” is given more than once. Keep one.");
            }
        }

        Outcome = ReadOutcome();
        Row = values.TryGetValue("party", out var party) ? SentParties.RowsOf([party], Name, mistakes)[0] : null;
        if (Row is null)
        {
            Add("LC133", "“party” is missing. Write it as it was screened: {\"id\": …, \"name\": …}.");
        }

        (List, Entry) = (Needed("list"), Needed("entry"));
        Draft = new(TextOf("reason"), TextOf("by")) { Until = Day("until"), IsForAllNames = Flag("allNames") };
    }

    /// <summary>What was found; null: it is not said.</summary>
    public DecisionOutcome? Outcome { get; }

    /// <summary>The party.</summary>
    public ScreenedRow? Row { get; }

    /// <summary>The list.</summary>
    public string? List { get; }

    /// <summary>The entry.</summary>
    public string? Entry { get; }

    /// <summary>The rest.</summary>
    public DecisionDraft Draft { get; }

    /// <summary>The decision of a request; null: it is no object.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON, or too large.</exception>
    public static async Task<SentDecision?> Read(HttpContext http, List<Mistake> mistakes)
    {
        var bytes = await SentCase.Bytes(http);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new(document.RootElement, mistakes);
            }

            mistakes.Add(new(Name, 1, 1, "LW024", "A decision must be a JSON object, {\"outcome\": …, \"party\": …, \"list\": …, \"entry\": …, \"reason\": …, \"by\": …}."));
        }
        catch (JsonException wrong)
        {
            mistakes.Add(new(Name, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, "LS002", JsonTokens.Say(wrong)));
        }

        return null;
    }

    private DecisionOutcome? ReadOutcome()
    {
        string[] words = [.. Enum.GetNames<DecisionOutcome>().Select(name => name.ToLowerInvariant())];
        var text = TextOf("outcome");
        if (text is not null && words.Contains(text))
        {
            return Enum.Parse<DecisionOutcome>(text, ignoreCase: true);
        }

        Add("LW026", $"“outcome” must be one of: {string.Join(", ", words)}.");
        return null;
    }

    private string? Needed(string key)
    {
        var text = TextOf(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            Add("LW014", $"“{key}” is missing. Write it as screening names it.");
            return null;
        }

        return text;
    }

    private string? TextOf(string key)
    {
        if (!values.TryGetValue(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates: no text at all.
        }

        Add("LW027", $"“{key}” must be a text.");
        return null;
    }

    private DateOnly? Day(string key)
    {
        if (TextOf(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Add("LC023", $"“{key}” is no day. Write the first day on which the decision no longer stands, such as 2027-10-23.");
        return null;
    }

    private bool Flag(string key)
    {
        if (!values.TryGetValue(key, out var value) || value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        Add("LW011", $"“{key}” is neither true nor false.");
        return false;
    }

    private void Add(string code, string message) => mistakes.Add(new(Name, 0, 0, code, message));
}
