using Longarm.Core;

namespace Longarm.Text;

/// <summary>Puts answers into a product. What its file tells for sure no answer overrules.</summary>
/// <param name="facts">Reads facts of the file of answers.</param>
/// <param name="isOneState">Whether the answers belong to this very file: then nothing can have changed since.</param>
internal sealed class ProductOverlay(FactText facts, bool isOneState = false)
{
    /// <summary>The product with the answers; mistakes tell of those that cannot be used.</summary>
    public Item Apply(Item product, List<ProductAnswer> answers)
    {
        var waiting = answers;
        var isFirst = true;
        while (waiting.Count > 0)
        {
            // What an answer brings in may be asked about, too: those answers wait for the next turn.
            ProductRecords records = new(product);
            Dictionary<Node, List<(string Field, ProductAnswer Answer)>> byRecord = new(ReferenceEqualityComparer.Instance);
            List<ProductAnswer> later = [];
            foreach (var answer in waiting)
            {
                if (records.Find(answer.Fact.Text, out var isAmbiguous) is { } found)
                {
                    Check(answer, found.Record, isFirst && !isOneState);
                    Take(byRecord, found.Record, found.Field, answer);
                }
                else if (isAmbiguous)
                {
                    facts.Mistake(answer.Fact, "LC095", $"Several things of the product stand at {answer.Fact.Noun}. Give each a reference of its own in the file of the product.");
                }
                else
                {
                    later.Add(answer);
                }
            }

            if (byRecord.Count == 0)
            {
                later.ForEach(answer => facts.Mistake(answer.Fact, "LC095", $"{answer.Fact.Noun} is no fact of the product as its file tells it now. Answer again with “ask”, or take this line out."));
                break;
            }

            product = new AnsweredItems(facts, byRecord).Rebuild(product);
            (waiting, isFirst) = (later, false);
        }

        return product;
    }

    private void Take(Dictionary<Node, List<(string Field, ProductAnswer Answer)>> byRecord, Node record, string field, ProductAnswer answer)
    {
        var all = byRecord.TryGetValue(record, out var own) ? own : byRecord[record] = [];
        if (all.Find(each => each.Field == field) is { Answer: { } first })
        {
            facts.Mistake(answer.Fact, "LC095", $"{answer.Fact.Noun} is answered twice, here and in line {first.Fact.Line}. Keep one.");
            return;
        }

        all.Add((field, answer));
    }

    // Another thing may stand at that place since, or the same in another version: an answer about it would be one about something else.
    private void Check(ProductAnswer answer, Node record, bool isToldByFile)
    {
        var state = ProductRecords.StateOf(record);
        if (isToldByFile && answer.State?.Text != state)
        {
            facts.Mistake(answer.At, "LC097", $"{(answer.State is null ? "It is not said for which state of the product this answer holds" : "What the product's file tells here is not what it told when this was answered")}. "
                + $"At {answer.Fact.Noun} now stands “{record.Title}”. Check that the answer is about that, and write “state: \"{state}\"”; or take the line out and answer again with “ask”.");
        }
    }
}
