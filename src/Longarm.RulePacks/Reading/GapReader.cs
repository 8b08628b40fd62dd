using Longarm.Core;
using Longarm.Core.Language;
using Longarm.RulePacks.Language;
using Longarm.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>Reads <c>not-encoded.yaml</c>: law that a pack does not hold.</summary>
internal static class GapReader
{
    public static IEnumerable<NotEncoded> Read(PackFile file, Marked root, Surroundings around, List<Mistake> mistakes)
    {
        PackText text = new(file.Path, mistakes);
        foreach (var element in text.List(root, "What is not encoded"))
        {
            var fields = text.Fields(element, "an entry");
            Scope scope = new();
            Expression? when = fields.Take("when") is MarkedScalar scalar
                ? ExpressionText.Check(scalar, RuleType.Truth, around, scope, (line, column, message) =>
                    text.Mistake(new MarkedScalar("", false, line, column), "RP100", message))
                : null;
            around.Add(scope.Named);
            var kind = text.Needed(fields, "kind");
            if (kind is not ("debt" or "permanent"))
            {
                text.Mistake(element, "RP015", $"“{kind}” is not expected here. Write debt or permanent.");
            }

            yield return new(
                file.Folder,
                text.Needed(fields, "cites"),
                text.Needed(fields, "what"),
                text.Needed(fields, "reason"),
                kind == "permanent",
                when,
                scope.Slots,
                text.Word<Verdict>(fields.Take("could")) ?? Verdict.LicenseRequired,
                text.OneOf(fields.Take("whole"), "true", "false") == "true");
            _ = fields.Take("note");
            fields.End();
        }
    }
}
