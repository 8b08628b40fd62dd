using System.Text.Json;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>Writes records of facts, each with where it came from. A fact that nobody stated is left out.</summary>
/// <param name="json">Where it is written.</param>
/// <param name="numbers">The records by their numbers.</param>
internal sealed class WeighedWriter(Utf8JsonWriter json, IReadOnlyDictionary<Node, int> numbers) : IWeighed
{
    private readonly Dictionary<Source, int> known = [];
    private readonly List<Source> sources = [];

    /// <summary>The sources that facts name by number.</summary>
    public IReadOnlyList<Source> Sources => sources;

    /// <inheritdoc/>
    public string Path(string? path)
    {
        json.WriteString("path", path);
        return path!;
    }

    /// <inheritdoc/>
    public Fact<T> Fact<T>(string name, Fact<T>? fact)
        where T : Value
    {
        if (!ReferenceEquals(fact!.Value, UnknownValue.Instance) || fact.Source != Source.LeftOut)
        {
            Write(name, fact);
        }

        return fact;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Fact> Facts<T>(string name, IReadOnlyDictionary<string, Fact>? facts)
        where T : Value
    {
        if (facts!.Count > 0)
        {
            json.WriteStartObject(name);
            foreach (var (key, fact) in facts)
            {
                Write(key, fact as Fact<T> ?? throw new NotSupportedException($"{name}.{key} is {fact}."));
            }

            json.WriteEndObject();
        }

        return facts;
    }

    /// <inheritdoc/>
    public T Inner<T>(string name, T? record)
        where T : Node
    {
        json.WriteNumber(name, numbers[record!]);
        return record!;
    }

    /// <inheritdoc/>
    public IReadOnlyList<OriginStage> Stages(IReadOnlyList<OriginStage>? stages)
    {
        if (stages!.Count > 0)
        {
            json.WriteStartArray("stages");
            foreach (var stage in stages)
            {
                json.WriteStartObject();
                json.WriteString("name", stage.Name);
                json.WriteString("basis", stage.Basis);
                json.WriteNumber("source", NumberOf(stage.Source));
                json.WriteStartArray("shares");
                foreach (var (place, percent) in stage.Shares)
                {
                    json.WriteStartObject();
                    json.WriteString("place", place.Code);
                    json.WriteNumber("percent", percent);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return stages;
    }

    /// <summary>The number of a source.</summary>
    public int NumberOf(Source source)
    {
        if (!known.TryGetValue(source, out var number))
        {
            known[source] = number = sources.Count;
            sources.Add(source);
        }

        return number;
    }

    private void Write(string name, Fact fact)
    {
        json.WriteStartObject(name);
        WriteParts(fact.Value);
        json.WriteNumber("source", NumberOf(fact.Source));
        json.WriteEndObject();
    }

    private void WriteValue(Value value)
    {
        json.WriteStartObject();
        WriteParts(value);
        json.WriteEndObject();
    }

    private void WriteParts(Value value)
    {
        switch (value)
        {
            case Node node:
                json.WriteNumber("record", numbers[node]);
                break;
            case Word word:
                json.WriteString("word", word.Text);
                break;
            case Place place:
                json.WriteString("place", place.Code);
                break;
            case Moment moment:
                json.WriteString("moment", moment.ToString());
                break;
            case Code { Nomenclature: { } nomenclature } code:
                json.WriteString("code", code.Text);
                json.WriteString("in", nomenclature);
                break;
            case Amount amount:
                WriteAmount(amount);
                break;
            case OneOf several:
                WriteValues("any-of", several.Members);
                break;
            case ListValue list:
                WriteList(list);
                break;
            case NothingValue:
                json.WriteBoolean("none", true);
                break;
            case UnknownValue:
                json.WriteString("unknown", ReferenceEquals(value, UnknownValue.Anything) ? "anything" : "unstated");
                break;
            default:
                throw new NotSupportedException($"“{value}” is of a kind that no case states.");
        }
    }

    // The ends in base units, as they are weighed: no division may change their last place.
    private void WriteAmount(Amount amount)
    {
        json.WriteStartObject("amount");
        WriteEnd("low", amount.Low);
        WriteEnd("high", amount.High);
        json.WriteString("unit", amount.Unit.Symbol);
        json.WriteString("of", amount.Unit.Dimension);
        json.WriteNumber("per-base", amount.Unit.PerBase);
        json.WriteEndObject();
    }

    private void WriteEnd(string name, decimal? end)
    {
        if (end is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private void WriteList(ListValue list)
    {
        WriteValues("list", list.Elements);
        if (list.IsComplete)
        {
            return;
        }

        json.WriteBoolean("complete", false);
        if (list.Possible.Count > 0)
        {
            json.WriteStartArray("possible");
            foreach (var (like, question) in list.Possible)
            {
                json.WriteStartObject();
                json.WriteNumber("like", numbers[like]);
                json.WriteString("question", question);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private void WriteValues(string name, IReadOnlyList<Value> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            WriteValue(value);
        }

        json.WriteEndArray();
    }
}
