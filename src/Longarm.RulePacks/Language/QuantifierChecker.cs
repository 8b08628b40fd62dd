using Longarm.Core.Language;

namespace Longarm.RulePacks.Language;

/// <summary>Checks questions about lists: any, all, count and sum.</summary>
internal sealed class QuantifierChecker(Checker checker, Scope scope)
{
    public Expression Check(QuantifierSyntax quantifier)
    {
        var result = quantifier.Word is "any" or "all" ? RuleType.Truth : quantifier.Word == "count" ? RuleType.Number : RuleType.Money;
        var source = checker.Check(quantifier.Source);
        if (source.Type is not { Kind: TypeKind.List, Element: { } element })
        {
            return Checker.IsBroken(source) ? checker.Broken(quantifier, result)
                : checker.Mistake(quantifier.Source, $"{checker.Quote(quantifier.Source)} is {source.Type}; “{quantifier.Word}” asks about a list.", result);
        }

        if (scope.Bind(quantifier.Variable, element) is not { } slot)
        {
            return checker.Mistake(quantifier, $"“{quantifier.Variable}” is already the name of something here. Choose another.", result);
        }

        if (quantifier.Source is FieldSyntax { Name: "owners", Target: NameSyntax owned })
        {
            scope.NoteOwner(quantifier.Variable, owned.Name);
        }

        var (until, body) = scope.Within(
            () => (quantifier.Until is null ? null : checker.Expect(quantifier.Until, RuleType.Truth), checker.Expect(quantifier.Body, RuleType.Truth)), out var footprint);
        var amount = quantifier.Amount is null ? null : checker.Check(quantifier.Amount);
        scope.Unbind(quantifier.Variable);
        var slice = checker.Slice(quantifier);
        if (amount is null)
        {
            return quantifier.Word == "count"
                ? new Count(slot, source, body) { Type = RuleType.Number, Written = slice }
                : new Quantifier(quantifier.Word == "any" ? Quantity.Any : Quantity.All, slot, source, body, footprint) { Type = RuleType.Truth, Written = slice };
        }

        return amount.Type.Kind == TypeKind.Amount || Checker.IsBroken(amount)
            ? new Sum(slot, source, until, body, amount, footprint, IsShareOf(quantifier)) { Type = amount.Type.Kind == TypeKind.Amount ? amount.Type : RuleType.Money, Written = slice }
            : checker.Mistake(quantifier.Amount!, $"“by” needs an amount; {checker.Quote(quantifier.Amount!)} is {amount.Type}.", RuleType.Money);
    }

    // Owners' shares are parts of one whole: sum o in p.owners (…) by o.share.
    private static bool IsShareOf(QuantifierSyntax quantifier) => quantifier.Source is FieldSyntax { Name: "owners" }
        && quantifier.Amount is FieldSyntax { Name: "share", Target: NameSyntax owner } && owner.Name == quantifier.Variable;
}
