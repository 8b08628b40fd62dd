using System.Globalization;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>Reads single facts as they are written in a case file or in a product, and keeps the mistakes.</summary>
/// <param name="file">Path of the file, for mistakes.</param>
/// <param name="words">The vocabulary.</param>
/// <param name="mistakes">Where mistakes are added.</param>
public sealed class FactText(string file, VocabularyWords words, List<Mistake> mistakes)
{
    /// <summary>The vocabulary.</summary>
    public VocabularyWords Words { get; } = words;

    /// <summary>Path of the file.</summary>
    public string File { get; } = file;

    /// <summary>Name of the file, as sources of facts say it.</summary>
    public string FileName { get; } = Path.GetFileName(file);

    /// <summary>A place to show how one is written; which places there are, the vocabulary says.</summary>
    public string ExamplePlace => Words.Places.Keys.First();

    /// <summary>Adds a mistake.</summary>
    public void Mistake(Marked at, string code, string message) => mistakes.Add(new(File, at.Line, at.Column, code, message));

    /// <summary>Where a fact stands.</summary>
    public Source SourceOf(Marked at) => new(SourceKind.Stated, FileName, at.Line);

    /// <summary>A fact: left out, one value, or one of several.</summary>
    public Fact<T> Fact<T>(Marked? value, Func<Marked, T?> read)
        where T : Value
    {
        if (value is null)
        {
            return Core.Fact<T>.Unknown;
        }

        if (value is MarkedMap map && map.Entries is [{ Key.Text: "any-of", Value: MarkedList several }])
        {
            List<T> members = [.. several.Elements.Select(read).OfType<T>()];
            if (several.Elements.Count == 0)
            {
                Mistake(value, "LC012", "“any-of” needs at least one value. Leave the key out if nothing is known.");
            }

            return members.Count == 0 ? Core.Fact<T>.Unknown : Core.Fact<T>.AnyOf(members, SourceOf(value));
        }

        return read(value) is { } known ? Core.Fact<T>.Of(known, SourceOf(value)) : Core.Fact<T>.Unknown;
    }

    /// <summary>A list of facts; <paramref name="isPartial"/> says that more may exist.</summary>
    public Fact<ListValue> List(Marked? value, bool isPartial, Func<Marked, int, Value?> read)
    {
        if (value is null)
        {
            return Core.Fact<ListValue>.Unknown;
        }

        if (value is not MarkedList list)
        {
            Mistake(value, "LC013", $"A list is needed here, not {value.Noun}. Write for example [{(value as MarkedScalar)?.Text}], or [] for none.");
            return Core.Fact<ListValue>.Unknown;
        }

        List<Value> elements = [.. list.Elements.Select((element, index) => read(element, index)).OfType<Value>()];
        return Core.Fact<ListValue>.Of(new ListValue(elements, !isPartial), SourceOf(value));
    }

    /// <summary>A single value; null, with the mistake, for a list or a map.</summary>
    public MarkedScalar? Scalar(Marked value, string example)
    {
        if (value is MarkedScalar scalar)
        {
            return scalar;
        }

        Mistake(value, "LC014", $"A single value is needed here, not {value.Noun}. Write for example {example}.");
        return null;
    }

    /// <summary>A text.</summary>
    public Word? Text(Marked value) => Scalar(value, "a text") is { } scalar ? new Word(scalar.Text) : null;

    /// <summary>A word of an enum of the vocabulary; null, with the mistake, for any other.</summary>
    public Word? Enum(Marked value, string name)
    {
        if (Scalar(value, Words.Enums[name][0]) is not { } scalar)
        {
            return null;
        }

        if (Words.Enums[name].Contains(scalar.Text))
        {
            return new Word(scalar.Text);
        }

        Mistake(value, "LC020", $"{scalar.Noun} is not a word of {name}. {Nearest.Advice(scalar.Text, [.. Words.Enums[name]])}");
        return null;
    }

    /// <summary>A place by its ISO 3166 code; null, with the mistake, for any other.</summary>
    public Place? Place(Marked value)
    {
        if (Scalar(value, ExamplePlace) is not { } scalar)
        {
            return null;
        }

        if (Words.HasPlace(scalar.Text))
        {
            return new Place(scalar.Text);
        }

        var named = Words.Places.FirstOrDefault(place => place.Value.Equals(scalar.Text, StringComparison.OrdinalIgnoreCase)).Key
            ?? (Words.HasPlace(scalar.Text.ToUpperInvariant()) ? scalar.Text.ToUpperInvariant() : null);
        Mistake(value, "LC021", $"{scalar.Noun} is not a place. Write the ISO 3166 code of a country or subdivision, for example "
            + $"“{named ?? ExamplePlace}”{(named is null ? "; a subdivision is its country's code, a hyphen and up to three letters or digits" : "")}.");
        return null;
    }

    /// <summary>A code of a nomenclature; null, with the mistake, for any other.</summary>
    public Code? Code(Marked value, string nomenclature)
    {
        if (Scalar(value, "none") is not { } scalar)
        {
            return null;
        }

        if (Words.Nomenclatures[nomenclature].Read(scalar.Text) is { } code)
        {
            return code;
        }

        Mistake(value, "LC022", $"{scalar.Noun} is not a code of {Words.Nomenclatures[nomenclature].Title}. "
            + "Write the code with its paragraph, “none” if it was checked and is on no entry, or leave it out.");
        return null;
    }

    /// <summary>A day or an instant; null, with the mistake, for anything else.</summary>
    public Moment? Moment(Marked value)
    {
        if (Scalar(value, "2025-04-10") is not { } scalar)
        {
            return null;
        }

        if (Core.Moment.Parse(scalar.Text) is { } moment)
        {
            return moment;
        }

        Mistake(value, "LC023", $"{scalar.Noun} is no day or instant. Write 2025-04-10, or 2025-04-10T00:01-04:00 with its offset.");
        return null;
    }

    /// <summary>An amount or an interval: <c>62.50 USD</c>, <c>900..1200 USD</c>, <c>55..70%</c>.</summary>
    public Amount? Amount(Marked value, string dimension, string example)
    {
        if (Scalar(value, example) is not { } scalar)
        {
            return null;
        }

        var (ends, symbol) = Cut(scalar.Text);
        if (ends is null || UnitFor(symbol, dimension) is not { } unit || unit.Dimension != dimension)
        {
            var wrong = ends is null ? "is no amount" : symbol.Length == 0 ? "has no unit" : $"is not {Kind(dimension)}";
            Mistake(value, "LC024", $"{scalar.Noun} {wrong}. Write for example “{example}”, or an interval such as “{Interval(example)}”.");
            return null;
        }

        var (low, high) = ends.Value;
        if (low < 0 || low > high)
        {
            Mistake(value, "LC025", $"{scalar.Noun} {(low < 0 ? "is below zero" : "has its ends in the wrong order")}. Write for example “{example}”.");
            return null;
        }

        if (Core.Amount.Fitting(low, high, unit) is { } amount)
        {
            return amount;
        }

        Mistake(value, "LC026", $"{scalar.Noun} is more than can be held. Write a smaller number, or a larger unit.");
        return null;
    }

    private static string Kind(string dimension) => dimension switch
    {
        Unit.MoneyDimension => "money with a currency",
        Unit.NumberDimension => "a plain number or a share",
        _ => $"a {dimension} in a unit that the vocabulary has",
    };

    private static string Interval(string example) => example.Split(' ') is [var number, var unit]
        ? $"{number}..{number[..1]}{number} {unit}"
        : example.EndsWith('%') ? $"{example[..^1]}..99%" : $"{example}..{example[..1]}{example}";

    private Unit? UnitFor(string symbol, string dimension) => symbol switch
    {
        "" => dimension == Unit.NumberDimension ? Unit.One : null,
        "%" => new Unit("%", Unit.NumberDimension, 0.01m),
        _ => Words.UnitOf(symbol),
    };

    private static ((decimal Low, decimal High)? Ends, string Symbol) Cut(string text)
    {
        var trimmed = text.Trim();
        var split = trimmed.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) + 1;
        if (trimmed.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && trimmed[..blank].Any(char.IsAsciiDigit))
        {
            split = blank;
        }
        else if (trimmed.EndsWith('%'))
        {
            split = trimmed.Length - 1;
        }

        var numbers = trimmed[..split].Split("..");
        var symbol = trimmed[split..].Trim();
        return numbers.Length switch
        {
            1 when Parse(numbers[0]) is { } one => ((one, one), symbol),
            2 when Parse(numbers[0]) is { } low && Parse(numbers[1]) is { } high => ((low, high), symbol),
            _ => (null, symbol),
        };
    }

    private static decimal? Parse(string text) => decimal.TryParse(
        text.Trim().Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
        CultureInfo.InvariantCulture, out var number) ? number : null;
}
