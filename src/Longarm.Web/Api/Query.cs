using System.Globalization;
using Longarm.Core;
using Longarm.Text;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>Takes the parameters of an address one by one; what nobody took in the end is a mistake, never ignored.</summary>
/// <param name="query">The address. An empty parameter, as a form sends it, is not given.</param>
/// <param name="mistakes">Where mistakes are added; each names its parameter.</param>
internal sealed class Query(IQueryCollection query, List<Mistake> mistakes)
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What mistakes call a parameter.</summary>
    public static string PlaceOf(string name) => $"?{name}=";

    /// <summary>Every value of a parameter that may be repeated, each once.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        taken.Add(name);
        return [.. query[name].OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0).Distinct()];
    }

    /// <summary>The value of a parameter; null if it is left out or empty.</summary>
    public string? Text(string name)
    {
        var texts = Texts(name);
        if (texts.Count > 1)
        {
            Add(name, "LW010", "This is given more than once, with different values. Keep one.");
        }

        return texts.Count == 0 ? null : texts[0];
    }

    /// <summary>A word of several, whichever its case; null if it is left out or none of them.</summary>
    /// <param name="name">The parameter.</param>
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
            Add(name, "LW013", $"There is no {what} “{Short(text)}”. {Nearest.Advice(Short(text), words)}");
        }

        return word;
    }

    /// <summary>A whole number, both ends included; null if it is left out.</summary>
    public long? Number(string name, long min, long max)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Add(name, "LW016", $"“{Short(text)}” is no number that fits here. Write a whole number from {min}{(max == long.MaxValue ? " on" : $" to {max}")}.");
        return null;
    }

    /// <summary>A number from 0 to 1; null if it is left out.</summary>
    public double? Fraction(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1)
        {
            return number;
        }

        Add(name, "LW016", $"“{Short(text)}” is no number that fits here. Write one from 0 to 1, such as 0.7.");
        return null;
    }

    /// <summary>A choice of yes and no.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="otherwise">What holds if it is left out.</param>
    public bool Flag(string name, bool otherwise)
    {
        var text = Text(name);
        if (text is null or "true" or "false")
        {
            return text is null ? otherwise : text == "true";
        }

        Add(name, "LW011", $"“{Short(text)}” is neither true nor false. Write {PlaceOf(name)}true or {PlaceOf(name)}false.");
        return otherwise;
    }

    /// <summary>A day or an instant; null if it is left out.</summary>
    public Moment? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        // A plus sign in an address stands for a blank, unless somebody escaped it.
        var moment = Core.Moment.Parse(text.Replace(' ', '+'));
        if (moment is null)
        {
            Add(name, "LC023", $"“{Short(text)}” is no day or instant. Write 2025-04-10, or 2025-04-10T00:01-04:00.");
        }

        return moment;
    }

    /// <summary>A day; null if it is left out.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Add(name, "LC023", $"“{Short(text)}” is no day. Write 2025-10-23.");
        return null;
    }

    /// <summary>Two days that have to be given, the earlier first.</summary>
    public (DateOnly From, DateOnly To)? Period()
    {
        var (first, last) = (NeededDay("from"), NeededDay("to"));
        CheckOrder(first, last);
        return first is { } from && last is { } to && from <= to ? (from, to) : null;
    }

    /// <summary>Reports days of a period that are given the wrong way round.</summary>
    public void CheckOrder(DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            Add("from", "LW015", $"{from:yyyy-MM-dd} comes after {to:yyyy-MM-dd}. Write the earlier day first.");
        }
    }

    /// <summary>Reports every parameter that was not taken.</summary>
    public void End()
    {
        foreach (var name in query.Keys.Where(key => !taken.Contains(key)))
        {
            Add(Short(name), "LW012", $"This call takes no such parameter. {Nearest.Advice(Short(name), taken)}");
        }
    }

    private DateOnly? NeededDay(string name)
    {
        if (Texts(name).Count == 0)
        {
            Add(name, "LW014", $"“{name}” is missing. Write a day such as 2025-04-10.");
        }

        return Day(name);
    }

    private void Add(string name, string code, string message) => mistakes.Add(new(PlaceOf(name), 0, 0, code, message));

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
