using Longarm.Core;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>Fields of an address. An empty one, as a form sends it, is not given.</summary>
/// <param name="query">The address.</param>
/// <param name="mistakes">Where mistakes are added; each names its field.</param>
internal sealed class QueryFields(IQueryCollection query, List<Mistake> mistakes)
{
    /// <summary>The text of a field; null if it is not given, or given twice.</summary>
    public string? Text(string name)
    {
        List<string> given = [.. query[name].OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0).Distinct()];
        if (given.Count > 1)
        {
            Add(name, "LW031", $"“{name}” is given {given.Count} times. Give it once.");
        }

        return given is [var one] ? one : null;
    }

    /// <summary>A word of several, whichever its case; null if it is not given or none of them.</summary>
    /// <param name="name">The field.</param>
    /// <param name="words">What may be written.</param>
    /// <param name="what">What such a word is.</param>
    public string? OneOf(string name, IReadOnlyCollection<string> words, string what)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var word = words.FirstOrDefault(w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase));
        if (word is null)
        {
            Add(name, "LW032", $"There is no {what} “{text}”. {Nearest.Advice(text, words)}");
        }

        return word;
    }

    /// <summary>A day or an instant.</summary>
    public Moment? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var moment = Core.Moment.Parse(text);
        if (moment is null)
        {
            Add(name, "LW033", $"“{text}” is no day or instant. Write 2025-04-10, or 2025-04-10T00:01-04:00.");
        }

        return moment;
    }

    /// <summary>A day.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var day = Core.Moment.Parse(text) is { Instant: null } read ? read.Day : (DateOnly?)null;
        if (day is null)
        {
            Add(name, "LW034", $"“{text}” is no day. Write one such as 2025-04-10.");
        }

        return day;
    }

    /// <summary>A day that has to be given.</summary>
    public DateOnly? NeededDay(string name)
    {
        if (query[name].All(string.IsNullOrWhiteSpace))
        {
            Add(name, "LW035", $"“{name}” is missing. Write a day such as 2025-04-10.");
        }

        return Day(name);
    }

    /// <summary>Two days that have to be given, the earlier first.</summary>
    public (DateOnly From, DateOnly To)? Period()
    {
        var (first, last) = (NeededDay("from"), NeededDay("to"));
        if (first > last)
        {
            Add("from", "LW037", $"{first:yyyy-MM-dd} comes after {last:yyyy-MM-dd}. Write the earlier day first.");
        }

        return first is { } from && last is { } to && from <= to ? (from, to) : null;
    }

    /// <summary>Fields that nobody reads are mistakes: an answer to another question would look like one to this.</summary>
    public void RefuseOthers(IReadOnlyCollection<string> names)
    {
        foreach (var other in query.Keys.Where(key => !names.Contains(key)))
        {
            Add(other, "LW036", $"There is no field “{other}” here. {Nearest.Advice(other, names)}");
        }
    }

    private void Add(string name, string code, string message) => mistakes.Add(new(name, 0, 0, code, message));
}
