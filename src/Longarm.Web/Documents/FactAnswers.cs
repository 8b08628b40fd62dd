using System.Text.Json.Nodes;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Core.Language;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>Writes what a person answers to a question into a document: beside the file of a product, or where the fact stands.</summary>
/// <param name="words">The vocabulary.</param>
internal sealed class FactAnswers(VocabularyWords words)
{
    private static readonly string[] Owners = ["item", "part", "production", "material", "case", "party", "owner", "listing"];

    /// <summary>Writes an answer; what has mistakes in it changes nothing.</summary>
    /// <param name="document">The case.</param>
    /// <param name="fact">The fact, as answers name it.</param>
    /// <param name="text">What was written; blank: nothing.</param>
    /// <param name="store">Where the products are.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public void Write(JsonObject document, string fact, string text, ProductStore store, List<Mistake> mistakes)
    {
        List<Mistake> wrong = [];
        var piece = FieldOf(fact) is { } field ? new Interview(words).Read(QuestionOf(fact, field), text, wrong) : null;
        if (piece is null || wrong.Count > 0)
        {
            mistakes.AddRange(wrong);
            return;
        }

        var value = CaseDocument.NodeOf(piece);
        if (!CaseProduct.Holds(document, fact))
        {
            Set(document, FactPointer.Of(document, fact), value, mistakes);
            return;
        }

        var before = document["item"]!.DeepClone();
        CaseProduct.Answer(document, fact, value);
        if (CaseProduct.Of(document, store, wrong) is null)
        {
            document["item"] = before;
            mistakes.AddRange(wrong);
        }
    }

    // A list that is said to be partial keeps what it has, gets what is new, and is whole then.
    private static void Set(JsonObject document, string pointer, JsonNode? value, List<Mistake> mistakes)
    {
        if (FactPointer.Find(document, pointer) is not JsonArray { Count: > 0 } told)
        {
            FactPointer.Set(document, pointer, value);
            return;
        }

        var cut = pointer.LastIndexOf('/');
        var partial = $"{pointer[..cut]}/complete{pointer[cut..]}";
        if (value is not JsonArray more || FactPointer.Find(document, partial)?.ToString() is not "false")
        {
            mistakes.Add(new(SentCase.Name, 0, 0, "LC098", "The case says all of this already. An answer does not overrule it: change it where it stands."));
            return;
        }

        foreach (var element in more)
        {
            told.Add(element?.DeepClone());
        }

        FactPointer.Set(document, partial, null);
    }

    private FactField? FieldOf(string fact)
    {
        var steps = fact.Split('.');
        var name = steps[^1];
        return steps is [.., "codes", _] ? words.Nomenclatures.ContainsKey(name) ? FactCatalog.CodeIn(name) : null
            : steps is [.., "specs", _] ? words.Specs.TryGetValue(name, out var dimension) ? FactCatalog.Spec(name, dimension) : null
            : Owners.Select(owner => FactCatalog.Find(owner, name)).FirstOrDefault(field => field is not null);
    }

    // Only the type of the fact matters for how an answer is read.
    private static Question QuestionOf(string fact, FactField field) => new(
        fact, "", [], 0, 0, null, [], [], "", new Reading(new Item { Path = fact }, field, UnknownValue.Instance, Source.LeftOut));
}
