using System.Globalization;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>Reads single values of a pack file, and keeps the mistakes.</summary>
internal sealed class PackText(string file, List<Mistake> mistakes)
{
    public string File { get; } = file;

    public void Mistake(Marked at, string code, string message) => mistakes.Add(new(File, at.Line, at.Column, code, message));

    public void Mistake(int line, string code, string message) => mistakes.Add(new(File, line, 0, code, message));

    public MapFields Fields(Marked value, string what) => new(value, what, Mistake, "RP");

    public string? Text(Marked? value)
    {
        if (value is null or MarkedScalar)
        {
            return (value as MarkedScalar)?.Text;
        }

        Mistake(value, "RP014", $"A text is needed here, not {value.Noun}.");
        return null;
    }

    public string Needed(MapFields fields, string key)
    {
        var value = fields.Take(key);
        if (value is null && fields.Map is not null)
        {
            Mistake(fields.At, "RP012", $"{char.ToUpperInvariant(fields.What[0])}{fields.What[1..]} needs “{key}”.");
        }

        return Text(value) ?? "";
    }

    /// <summary>The elements of a list; anything else is a mistake, never ignored.</summary>
    public IReadOnlyList<Marked> List(Marked? value, string what)
    {
        if (value is null or MarkedList)
        {
            return (value as MarkedList)?.Elements ?? [];
        }

        Mistake(value, "RP013", $"{what} must be a list, not {value.Noun}.");
        return [];
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public IReadOnlyList<string> Texts(Marked? value) => value switch
    {
        null => [],
        MarkedScalar one => [one.Text],
        MarkedList list => [.. list.Elements.Select(e => Text(e) ?? "")],
        _ => [Text(value) ?? ""],
    };

    /// <summary>One of a few words; null if it is left out or is none of them.</summary>
    public string? OneOf(Marked? value, params string[] words)
    {
        if (Text(value) is not { } text || words.Contains(text))
        {
            return value is MarkedScalar scalar ? scalar.Text : null;
        }

        Mistake(value!, "RP015", $"“{text}” is not expected here. {Nearest.Advice(text, words)}");
        return null;
    }

    public T? Word<T>(Marked? value)
        where T : struct, Enum
    {
        if (Text(value) is not { } text)
        {
            return null;
        }

        if (Words.Read<T>(text) is { } word)
        {
            return word;
        }

        Mistake(value!, "RP015", $"“{text}” is not expected here. {Nearest.Advice(text, [.. Words.All<T>()])}");
        return null;
    }

    public Moment? Moment(Marked? value)
    {
        if (Text(value) is not { } text)
        {
            return null;
        }

        if (Core.Moment.Parse(text) is { } moment)
        {
            return moment;
        }

        Mistake(value!, "RP016", $"“{text}” is no day or instant. Write 2025-04-10 or 2025-04-10T00:01-04:00.");
        return null;
    }

    public DateOnly? Day(Marked? value) => Moment(value)?.Day;

    /// <summary>From, until and published of a map.</summary>
    public Period Period(MapFields fields)
    {
        var (from, until, published) = (Moment(fields.Take("from")), Moment(fields.Take("until")), Day(fields.Take("published")));
        if (from is not null && until is not null && until.Day < from.Day)
        {
            Mistake(fields.At, "RP017", $"It ends ({until}) before it begins ({from}).");
        }

        return from is null && until is null && published is null ? Core.Period.Always : new(from, until, published);
    }

    /// <summary>A period out of cells of a table, where an empty cell says nothing.</summary>
    public Period Period(int line, string? from, string? until, string? published)
    {
        if (from is null or "" && until is null or "" && published is null or "")
        {
            return Core.Period.Always;
        }

        return new(Cell(line, from), Cell(line, until), Cell(line, published)?.Day);
    }

    public static DateOnly ReadDay(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Moment? Cell(int line, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var moment = Core.Moment.Parse(text);
        if (moment is null)
        {
            Mistake(line, "RP016", $"“{text}” is no day or instant. Write 2025-04-10.");
        }

        return moment;
    }
}
