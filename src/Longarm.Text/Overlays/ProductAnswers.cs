using System.Globalization;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>
/// Answers about a product that stands in a file of its own, in a file beside it: <c>laptop.answers.yaml</c> beside
/// <c>laptop.json</c>. The file of the product stays as its owner wrote it.
/// </summary>
public static class ProductAnswers
{
    private const int MaxAnswers = 10_000;

    /// <summary>Name of the file beside a product.</summary>
    public static string NameFor(string product) => Path.ChangeExtension(product, ".answers.yaml");

    /// <summary>Adds an answer to the text of such a file; null, with the reason, if it is about nothing in the product.</summary>
    /// <param name="text">The text as it is; null: there is no file yet.</param>
    /// <param name="product">The product as its file tells it.</param>
    /// <param name="fact">Where the fact belongs, as answers name it.</param>
    /// <param name="value">What it is.</param>
    /// <param name="by">Who answered, or from what.</param>
    /// <param name="on">The day.</param>
    /// <param name="why">Why it has no place there.</param>
    public static string? Add(string? text, Item product, string fact, Marked value, string by, DateOnly on, out string why)
    {
        ArgumentNullException.ThrowIfNull(product);
        var found = new ProductRecords(product).Find(fact, out var isAmbiguous);
        why = isAmbiguous ? $"Several things of the product stand at {fact}. Give each a reference of its own in the file of the product." : "";
        if (isAmbiguous)
        {
            return null;
        }

        // What an answer itself brought in has no state: it changes with that answer alone.
        var state = found is { } at ? $", of: {FlowText.Quoted(at.Record.Title)}, state: \"{ProductRecords.StateOf(at.Record)}\"" : "";
        var line = $"  - {{fact: {Quoted(fact)}{state}, is: {FlowText.Yaml(value)}, by: {Quoted(by)}, on: {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}}\n";
        var before = text ?? "# What the file of the product does not tell. Take a line out, and its fact is open again.\nanswers:\n";
        return $"{before}{(before.EndsWith('\n') ? "" : "\n")}{line}";
    }

    /// <summary>The product with the answers in it; as it was, with the mistakes, where some cannot be used.</summary>
    /// <param name="file">Name of the file of the answers.</param>
    /// <param name="text">Its text.</param>
    /// <param name="product">The product as its file tells it.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static Item Apply(string file, string text, Item product, VocabularyWords words, List<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(mistakes);
        var before = mistakes.Count;
        var documents = MarkedReader.Read(file, text, mistakes);
        if (mistakes.Count > before)
        {
            return product;
        }

        FactText facts = new(file, words, mistakes);
        if (documents is not [MarkedMap { Entries: [{ Key.Text: "answers", Value: MarkedList { Elements.Count: <= MaxAnswers } list }] }])
        {
            mistakes.Add(new(file, 1, 1, "LC096", $"This file must hold one list under “answers”, of {MaxAnswers:N0} at most. Write for example “answers:”, and under it “  - {{fact: item.origin, is: {facts.ExamplePlace}, by: supplier, on: 2026-01-31, state: …}}”."));
            return product;
        }

        List<ProductAnswer> answers = [.. list.Elements.Select(element => Read(element, facts)).OfType<ProductAnswer>()];
        var answered = mistakes.Count > before ? product : new ProductOverlay(facts).Apply(product, answers);
        return mistakes.Count > before ? product : answered;
    }

    /// <summary>The product with answers that stand in a case beside it, for one and the same file; null where some cannot be used.</summary>
    /// <param name="product">The product as its file tells it.</param>
    /// <param name="answers">What was answered, by fact.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static Item? Apply(Item product, IReadOnlyDictionary<string, Marked> answers, VocabularyWords words, List<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(mistakes);
        var before = mistakes.Count;
        FactText facts = new("answers", words, mistakes);
        var answered = new ProductOverlay(facts, isOneState: true).Apply(product,
            [.. answers.Select(answer => new ProductAnswer(new(answer.Key, true, answer.Value.Line, answer.Value.Column), answer.Value, null, "answered in the case", answer.Value))]);
        return mistakes.Count > before ? null : answered;
    }

    private static ProductAnswer? Read(Marked element, FactText facts)
    {
        MapFields fields = new(element, "an answer", facts.Mistake);
        var (fact, state, title) = (Scalar("fact"), Scalar("state"), Scalar("of"));
        var (value, by, on) = (fields.Take("is"), Scalar("by"), Scalar("on"));
        fields.End();
        if (fields.Map is null)
        {
            return null;
        }

        var day = on is not null && DateOnly.TryParseExact(on.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (fact is null || value is null || by is null || !day)
        {
            facts.Mistake(element, "LC096", $"An answer needs “fact”, “is”, “by” and the day “on”. Write for example {{fact: item.origin, is: {facts.ExamplePlace}, by: supplier, on: 2026-01-31}}.");
            return null;
        }

        return new(fact, value, state, $"{by.Text}, {on!.Text}", title ?? element);

        MarkedScalar? Scalar(string key) => fields.Take(key) is { } taken && facts.Scalar(taken, "a text") is { } scalar ? scalar : null;
    }

    private static string Quoted(string text) => FlowText.Quoted(text);
}
