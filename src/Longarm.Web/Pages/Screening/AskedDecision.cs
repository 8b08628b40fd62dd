using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Longarm.Assessments;
using Longarm.Screening;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>A decision as the form beside a match sends it, with what is wrong with it.</summary>
internal sealed record AskedDecision
{
    /// <summary>The list.</summary>
    public string List { get; init; } = "";

    /// <summary>The entry.</summary>
    public string Entry { get; init; } = "";

    /// <summary>A hash of what the page showed of the entry: nobody decides about what they have not seen.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What was found, as it was sent.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who decides.</summary>
    public string Person { get; init; } = "";

    /// <summary>Last day on which it stands, as it was sent.</summary>
    public string Last { get; init; } = "";

    /// <summary>Whether it holds for all names of the party.</summary>
    public bool IsForAllNames { get; init; }

    /// <summary>Id of the party; null: it has none.</summary>
    public string? Id { get; init; }

    /// <summary>What is wrong, in words.</summary>
    public IReadOnlyList<string> Mistakes { get; init; } = [];

    /// <summary>What is sent of an entry, to find out whether it is still as it was shown.</summary>
    public static string HashOf(ListedParty entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PartyText.Of(entry))));

    /// <summary>Reads the form.</summary>
    public static AskedDecision Read(IFormCollection form)
    {
        string Text(string name) => form[name].ToString().Trim();
        return new()
        {
            List = Text("list"),
            Entry = Text("entry"),
            Seen = Text("seen"),
            Outcome = Text("outcome"),
            Reason = Text("reason").ReplaceLineEndings("\n"),
            Person = Text("by"),
            Last = Text("last"),
            IsForAllNames = Text("for") == "all",
            Id = Text("id") is { Length: > 0 } id ? id : null,
        };
    }

    /// <summary>The outcome; null with the mistake.</summary>
    /// <param name="draft">The rest.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="wrong">Where mistakes are added.</param>
    public DecisionOutcome? Check(out DecisionDraft draft, DateOnly today, List<string> wrong)
    {
        draft = new(Reason, Person) { Until = Until(wrong), IsForAllNames = IsForAllNames };
        draft.Check(Id is not null, today, (key, _, message) => wrong.Add($"{message} {RemedyOf(key)}"));
        if (Id?.Length > ScreeningAsked.MaxText)
        {
            wrong.Add($"The id may have {ScreeningAsked.MaxText} characters.");
        }

        if (Enum.GetNames<DecisionOutcome>().Contains(Outcome))
        {
            return Enum.Parse<DecisionOutcome>(Outcome);
        }

        wrong.Add("Say whether they are one: choose one of the two answers.");
        return null;
    }

    private DateOnly? Until(List<string> wrong)
    {
        if (Last.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(Last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && last < DateOnly.MaxValue)
        {
            return last.AddDays(1);
        }

        wrong.Add("The last day is no day. Choose one, or leave it empty.");
        return null;
    }

    private static string RemedyOf(string key) => key switch
    {
        "reason" => "Write it under “Why”.",
        "by" => "Write a name under “Who decides”.",
        "until" => "Choose today or a later last day, or none.",
        _ => "Write the id by which your files tell the party.",
    };
}
