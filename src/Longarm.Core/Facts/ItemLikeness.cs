using System.Text;

namespace Longarm.Core;

/// <summary>
/// Tells which items are alike in every fact that a rule can read, so that a bill of materials with a thousand of the
/// same resistors asks about one. Names do not count: no rule may read them.
/// </summary>
internal static class ItemLikeness
{
    private const char Separator = '\u001f';

    /// <summary>The facts of an item, but for its value, as one text; null for an item that holds records, which are each their own.</summary>
    public static string? Of(Item item)
    {
        if (item.DesignedBy.Value is Node || HoldsRecords(item.Parts) || HoldsRecords(item.MadeWith) || HoldsRecords(item.Materials))
        {
            return null;
        }

        StringBuilder text = new();
        foreach (var fact in (ReadOnlySpan<Fact>)[item.Kind, item.Origin, item.DesignedBy, item.Traits, item.For, item.Parts, item.MadeWith, item.Materials])
        {
            Append(text, fact.Value);
        }

        AppendAll(text, item.Codes);
        AppendAll(text, item.Specs);
        return text.ToString();
    }

    private static bool HoldsRecords(Fact<ListValue> list) => list.Known is { Elements.Count: > 0 };

    private static void AppendAll(StringBuilder text, IReadOnlyDictionary<string, Fact> facts)
    {
        foreach (var (name, fact) in facts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('=');
            Append(text, fact.Value);
        }
    }

    private static void Append(StringBuilder text, Value value)
    {
        if (value is ListValue list)
        {
            text.Append(list.IsComplete ? '[' : '(');
            foreach (var element in list.Items)
            {
                Append(text, element);
            }
        }
        else
        {
            text.Append(value);
        }

        text.Append(Separator);
    }
}
