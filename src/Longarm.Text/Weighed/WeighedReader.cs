using System.Text.Json;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>Reads a record of facts as <see cref="WeighedWriter"/> wrote it.</summary>
/// <param name="words">The vocabulary, which tells how codes are built.</param>
/// <param name="sources">The sources, by number.</param>
/// <param name="records">The records that were read before, by number.</param>
internal sealed class WeighedReader(VocabularyWords words, IReadOnlyList<Source> sources, IReadOnlyList<Node> records) : IWeighed
{
    /// <summary>The record that is read.</summary>
    public JsonElement At { get; set; }

    /// <inheritdoc/>
    public string Path(string? path) => At.GetProperty("path").GetString()!;

    /// <inheritdoc/>
    public Fact<T> Fact<T>(string name, Fact<T>? fact)
        where T : Value => At.TryGetProperty(name, out var written) ? Read<T>(written) : Core.Fact<T>.Unknown;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Fact> Facts<T>(string name, IReadOnlyDictionary<string, Fact>? facts)
        where T : Value => At.TryGetProperty(name, out var written)
            ? written.EnumerateObject().ToDictionary(entry => entry.Name, entry => (Fact)Read<T>(entry.Value))
            : [];

    /// <inheritdoc/>
    public T Inner<T>(string name, T? record)
        where T : Node => (T)records[At.GetProperty(name).GetInt32()];

    /// <inheritdoc/>
    public IReadOnlyList<OriginStage> Stages(IReadOnlyList<OriginStage>? stages) => !At.TryGetProperty("stages", out var written) ? [] :
    [
        .. written.EnumerateArray().Select(stage => new OriginStage(
            stage.GetProperty("name").GetString()!,
            [.. stage.GetProperty("shares").EnumerateArray().Select(share => (new Place(share.GetProperty("place").GetString()!), share.GetProperty("percent").GetDecimal()))],
            stage.GetProperty("basis").GetString(),
            sources[stage.GetProperty("source").GetInt32()])),
    ];

    private Fact<T> Read<T>(JsonElement written)
        where T : Value
    {
        var source = sources[written.GetProperty("source").GetInt32()];
        return ValueOf(written) switch
        {
            NothingValue => Core.Fact<T>.None(source),
            UnknownValue unknown => (ReferenceEquals(unknown, UnknownValue.Anything) ? Core.Fact<T>.Anything : Core.Fact<T>.Unknown).From(source),
            OneOf several => Core.Fact<T>.AnyOf([.. several.Members.Cast<T>()], source),
            var value => Core.Fact<T>.Of((T)value, source),
        };
    }

    private Value ValueOf(JsonElement written)
    {
        var first = written.EnumerateObject().First();
        return first.Name switch
        {
            "record" => records[first.Value.GetInt32()],
            "word" => new Word(first.Value.GetString()!),
            "place" => new Place(first.Value.GetString()!),
            "moment" => Moment.Parse(first.Value.GetString()!) ?? throw new InvalidDataException($"“{first.Value}” is no day or instant."),
            "code" => CodeOf(first.Value.GetString()!, written.GetProperty("in").GetString()!),
            "amount" => AmountOf(first.Value),
            "any-of" => new OneOf([.. first.Value.EnumerateArray().Select(ValueOf)]),
            "list" => ListOf(written, first.Value),
            "none" => NothingValue.Instance,
            "unknown" => first.Value.ValueEquals("anything") ? UnknownValue.Anything : UnknownValue.Instance,
            var other => throw new InvalidDataException($"“{other}” is no kind of value."),
        };
    }

    private Code CodeOf(string text, string nomenclature) => words.Nomenclatures.GetValueOrDefault(nomenclature)?.Read(text)
        ?? throw new InvalidDataException($"“{text}” is no code of {nomenclature}.");

    private static Amount AmountOf(JsonElement written) => Amount.InBase(
        End(written, "low"), End(written, "high"),
        new(written.GetProperty("unit").GetString()!, written.GetProperty("of").GetString()!, written.GetProperty("per-base").GetDecimal()));

    private static decimal? End(JsonElement written, string name) => written.TryGetProperty(name, out var end) ? end.GetDecimal() : null;

    private ListValue ListOf(JsonElement written, JsonElement elements) => new(
        [.. elements.EnumerateArray().Select(ValueOf)],
        isComplete: !written.TryGetProperty("complete", out _),
        written.TryGetProperty("possible", out var possible) ? [.. possible.EnumerateArray().Select(Possible)] : null);

    private PossibleElement Possible(JsonElement written) =>
        new(records[written.GetProperty("like").GetInt32()], written.GetProperty("question").GetString());
}
