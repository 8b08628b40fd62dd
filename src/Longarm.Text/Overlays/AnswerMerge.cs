using Longarm.Core;

namespace Longarm.Text;

/// <summary>Joins what a file tells of a record with what was answered about it.</summary>
/// <param name="facts">Reads facts of the file of answers.</param>
/// <param name="answers">What was answered about the record, by the name of the fact.</param>
internal sealed class AnswerMerge(FactText facts, List<(string Field, ProductAnswer Answer)> answers)
{
    private static readonly MarkedMap Nothing = new([], 0, 0);

    /// <summary>The answers as an item of a case would have them.</summary>
    /// <param name="told">The item as its file tells it.</param>
    public MarkedMap Map(Item told)
    {
        List<MarkedEntry> entries = [];
        foreach (var (field, answer) in answers)
        {
            var count = field switch
            {
                "parts" => told.Parts.Known?.Elements.Count,
                "made-with" => told.MadeWith.Known?.Elements.Count,
                "materials" => told.Materials.Known?.Elements.Count,
                _ => null,
            } ?? 0;

            // Elements that are told already keep their places: what is answered counts on from them.
            var value = count > 0 && answer.Is is MarkedList list
                ? new MarkedList([.. Enumerable.Repeat(field == "materials" ? Nothing : Holder([]), count), .. list.Elements], answer.Is.Line, answer.Is.Column)
                : answer.Is;
            Add(entries, field.Split('.', 2), value, answer.Fact);
        }

        return new(entries, 0, 0);
    }

    /// <summary>The answers as a part, a material or something that made the item; null if there are none.</summary>
    /// <param name="list">The list in which it would stand.</param>
    /// <param name="path">Its path.</param>
    public T? Inner<T>(string list, string path)
        where T : Node
    {
        if (answers.Count == 0)
        {
            return null;
        }

        List<MarkedEntry> own = [.. answers.Select(each => new MarkedEntry(each.Answer.Fact with { Text = each.Field }, each.Answer.Is))];
        MarkedMap whole = new([new(Key(list), new MarkedList([list == "materials" ? new MarkedMap(own, 0, 0) : Holder(own)], 0, 0))], 0, 0);
        var item = new ItemReader(facts, new PartyReader(facts, strict: true), new Dictionary<string, Item>()).Read(whole, path);
        return new[] { item.Parts, item.MadeWith, item.Materials }.SelectMany(each => each.Known?.Elements ?? []).OfType<T>().FirstOrDefault();
    }

    /// <summary>A fact that is one value.</summary>
    public Fact<T> Of<T>(string field, Fact<T> told, Fact<T>? said)
        where T : Value
    {
        if (AnswerOf(field) is not { } answer || said is null || said.Source.Kind != SourceKind.Stated)
        {
            return told;
        }

        if (!Allows(told.Value, said.Value))
        {
            facts.Mistake(answer.Fact, "LC098", $"The file of the product tells {told.Value} ({told.Source}), and {said.Value} is not in that. An answer does not overrule it: mend the file, or take this line out.");
        }

        return said.From(said.Source with { By = answer.By });
    }

    /// <summary>A list: what is answered comes after what is told, and then all is told.</summary>
    public Fact<ListValue> List(string field, Fact<ListValue> told, Fact<ListValue> said)
    {
        if (AnswerOf(field) is not { } answer || said.Known is not { } more)
        {
            return told;
        }

        var source = said.Source with { By = answer.By };
        if (told.Known is not { } known)
        {
            return said.From(source);
        }

        if (known.IsComplete)
        {
            facts.Mistake(answer.Fact, "LC098", $"The file of the product tells all of this: {told.Value} ({told.Source}). An answer does not overrule it: mend the file, or take this line out.");
        }

        List<Value> added = [.. more.Elements.Where((element, at) => element is Node ? at >= known.Elements.Count : !known.Elements.Any(one => one.ToString() == element.ToString()))];
        return Fact<ListValue>.Of(new ListValue([.. known.Elements, .. added]), source with { Also = told.Source });
    }

    /// <summary>Codes by nomenclature, or parameters by name.</summary>
    public IReadOnlyDictionary<string, Fact> Named(string group, IReadOnlyDictionary<string, Fact> told, IReadOnlyDictionary<string, Fact> said)
    {
        if (said.Count == 0)
        {
            return told;
        }

        Dictionary<string, Fact> all = new(told);
        foreach (var (name, fact) in said)
        {
            all[name] = (fact, all.GetValueOrDefault(name)) switch
            {
                (Fact<Code> code, var before) => Of($"{group}.{name}", before as Fact<Code> ?? Fact<Code>.Unknown, code),
                (Fact<Amount> amount, var before) => Of($"{group}.{name}", before as Fact<Amount> ?? Fact<Amount>.Unknown, amount),
                _ => fact,
            };
        }

        return all;
    }

    // An answer makes narrower what is open; it never contradicts.
    private static bool Allows(Value told, Value said) => (told, said) switch
    {
        (UnknownValue, _) => true,
        (OneOf several, OneOf fewer) => fewer.Members.All(member => Has(several, member)),
        (OneOf several, _) => Has(several, said),
        (Code { IsEntry: true } entry, Code below) => below.IsUnder(entry) == Truth.True,
        (Amount range, Amount within) => range.Plus(within) is not null && (range.Low is not { } low || within.Low >= low) && (range.High is not { } high || within.High <= high),
        _ => told.ToString() == said.ToString(),
    };

    private static bool Has(OneOf several, Value value) => several.Members.Any(member => member.ToString() == value.ToString());

    private ProductAnswer? AnswerOf(string field) => answers.Find(each => each.Field == field).Answer;

    private static MarkedMap Holder(List<MarkedEntry> own) => new([new(Key("item"), Nothing), .. own], 0, 0);

    private static MarkedScalar Key(string text) => new(text, false, 0, 0);

    private static void Add(List<MarkedEntry> entries, string[] keys, Marked value, MarkedScalar at)
    {
        if (keys is [var only])
        {
            entries.Add(new(at with { Text = only }, value));
            return;
        }

        var index = entries.FindIndex(entry => entry.Key.Text == keys[0]);
        MarkedEntry inner = new(at with { Text = keys[1] }, value);
        if (index < 0)
        {
            entries.Add(new(at with { Text = keys[0] }, new MarkedMap([inner], at.Line, at.Column)));
        }
        else
        {
            entries[index] = entries[index] with { Value = new MarkedMap([.. ((MarkedMap)entries[index].Value).Entries, inner], at.Line, at.Column) };
        }
    }
}
