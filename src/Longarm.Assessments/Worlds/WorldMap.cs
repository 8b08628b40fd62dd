using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>What a case comes to at every destination: the answer of <c>check</c> for each, without proofs.</summary>
public sealed record WorldMap
{
    /// <summary>The coordinates.</summary>
    public required Coordinates At { get; init; }

    /// <summary>The regimes that answer, in their order.</summary>
    public required IReadOnlyList<Pack> Regimes { get; init; }

    /// <summary>Imported editions that some answer rests on.</summary>
    public required IReadOnlyList<ImportedList> Imported { get; init; }

    /// <summary>The destinations, by name; parts of a country that the law treats apart follow it.</summary>
    public required IReadOnlyList<Destination> Places { get; init; }

    /// <summary>A destination to read a case with that states none: each of the map takes its place.</summary>
    public static Place AnyPlace(HeldLaw law) => new(law.Words.Places.Keys.First());

    /// <summary>A case by its text, with or without a destination; one that it states is checked and then replaced by each. Null with the mistakes.</summary>
    /// <param name="file">What mistakes call the text.</param>
    /// <param name="content">The text.</param>
    /// <param name="law">The law.</param>
    /// <param name="options">How to read it; its destination is not looked at.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static Case? Read(string file, string content, HeldLaw law, CaseOptions options, List<Mistake> mistakes) =>
        CaseReader.Read(file, content, law.Words, options with { To = AnyPlace(law) }, mistakes);

    /// <summary>The answers for a case, each destination by itself, on all cores.</summary>
    /// <param name="law">The law.</param>
    /// <param name="facts">The case; its destination is not looked at.</param>
    /// <param name="scenarios">Overlays in force.</param>
    /// <param name="stop">Ends the work when nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static WorldMap Of(HeldLaw law, Case facts, IReadOnlyList<string> scenarios, CancellationToken stop)
    {
        var codes = law.Words.Places.Keys.ToArray();
        var answers = new (Destination Place, IReadOnlyList<ImportedList> Imported)[codes.Length];
        Parallel.For(0, codes.Length, new ParallelOptions { CancellationToken = stop }, index =>
        {
            var answer = law.Library.Determine(facts.GoingTo(new(codes[index])), scenarios, AnswerParts.Verdicts);
            answers[index] = (Destination.Of(codes[index], law.Words.Places[codes[index]], answer), answer.Imported);
        });
        return new WorldMap
        {
            At = new(facts.On, facts.Known, scenarios, Posture.Written),
            Regimes = [.. answers[0].Place.Regimes.Select(regime => regime.Pack)],
            Imported = [.. answers.SelectMany(each => each.Imported).Distinct()],
            Places = [.. answers.Select(each => each.Place).OrderBy(place => SortName(place, law.Words), StringComparer.Ordinal)],
        };
    }

    // The space sorts before every letter, so that a part stands right after its country.
    private static string SortName(Destination place, VocabularyWords words)
    {
        var country = new Place(place.Place).Country;
        return country == place.Place ? Plain(place.Name) : $"{Plain(words.Places[country])} {Plain(place.Name)}";
    }

    // Åland stands with the other names in A.
    private static string Plain(string name) => string.Concat(
        name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAscii)).ToUpperInvariant();
}
