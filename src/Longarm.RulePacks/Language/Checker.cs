using Longarm.Core;
using Longarm.Core.Language;

namespace Longarm.RulePacks.Language;

/// <summary>
/// Gives every piece of an expression its type and its meaning. A mistake becomes an unknown truth and is kept, so that
/// all mistakes of an expression are found at once.
/// </summary>
internal sealed class Checker
{
    private readonly string text;
    private readonly Surroundings around;
    private readonly Scope scope;
    private readonly Action<int, string> report;
    private readonly CallChecker calls;
    private readonly QuantifierChecker quantifiers;

    public Checker(string text, Surroundings around, Scope scope, Action<int, string> report)
    {
        this.text = text;
        this.around = around;
        this.scope = scope;
        this.report = report;
        calls = new(this, around, scope);
        quantifiers = new(this, scope);
    }

    /// <summary>The expression of a text, or an unknown truth with the mistakes reported.</summary>
    public static Expression Check(string text, RuleType expected, Surroundings around, Scope scope, Action<int, string> report)
    {
        Checker checker = new(text, around, scope, report);
        try
        {
            var syntax = Parser.Parse(text, symbol => around.Words.UnitOf(symbol) is not null);
            return checker.Expect(syntax, expected);
        }
        catch (SyntaxMistakeException mistake)
        {
            report(mistake.At, mistake.Message);
            return checker.Broken(new TruthSyntax("unknown", 0, 0), expected);
        }
    }

    /// <summary>The expression of a piece, which must have a type.</summary>
    public Expression Expect(Syntax syntax, RuleType expected)
    {
        var expression = Check(syntax, expected);
        return Fits(expression.Type, expected) || IsBroken(expression)
            ? expression
            : Mistake(syntax, $"{Quote(syntax)} is {expression.Type}; {expected} is needed here.", expected);
    }

    /// <summary>The expression of a piece. <paramref name="hint"/> types literals that could be several things.</summary>
    public Expression Check(Syntax syntax, RuleType? hint = null) => syntax switch
    {
        TruthSyntax truth => Of(syntax, RuleType.Truth, TruthValue.Of(truth.Word switch { "true" => Truth.True, "false" => Truth.False, _ => Truth.Unknown })),
        NumberSyntax number => CheckNumber(number),
        DateSyntax date => Moment.Parse(date.Text) is { } moment
            ? Of(syntax, RuleType.Moment, moment)
            : Mistake(syntax, $"“{date.Text}” is no day or instant. Write 2025-04-10 or 2025-04-10T00:01-04:00.", RuleType.Moment),
        TextSyntax literal => CheckText(literal, hint),
        ListSyntax list => CheckList(list, hint),
        NameSyntax name => CheckName(name),
        FieldSyntax field => CheckField(field),
        CallSyntax call => calls.Check(call),
        NotSyntax not => new Negation(Expect(not.Inner, RuleType.Truth)) { Type = RuleType.Truth, Written = Slice(syntax) },
        ChainSyntax chain => CheckChain(chain),
        BinarySyntax binary => CheckBinary(binary),
        LetSyntax let => CheckLet(let, hint),
        QuantifierSyntax quantifier => quantifiers.Check(quantifier),
        _ => throw new ArgumentException($"{syntax.GetType().Name} has no check."),
    };

    public Written Slice(Syntax syntax) => new(text, syntax.Start, syntax.End);

    public Expression Mistake(Syntax at, string message, RuleType type)
    {
        report(at.Start, message);
        return Broken(at, type);
    }

    /// <summary>Whether a value of one type can stand where another is needed.</summary>
    public static bool Fits(RuleType type, RuleType needed) => type == needed
        || (type.Kind == TypeKind.List && needed.Kind == TypeKind.List && (type.Element is null || needed.Element is null || Fits(type.Element, needed.Element)))
        || (type.Kind == TypeKind.Word && needed.Kind == TypeKind.Word && (type.Name is null || needed.Name is null))
        || (type.Kind == TypeKind.Code && needed == RuleType.AnyCode)
        || (type is { Kind: TypeKind.Node, Name: "owner" } && needed is { Kind: TypeKind.Node, Name: "party" });

    /// <summary>Whether a mistake in an expression has been reported already.</summary>
    public static bool IsBroken(Expression expression) => expression is Literal { Value: UnknownValue };

    /// <summary>An unknown of a type, in the place of what has a mistake.</summary>
    public Literal Broken(Syntax at, RuleType type) => new(UnknownValue.Instance) { Type = type, Written = at.End > at.Start ? Slice(at) : Written.Alone("") };

    private Literal Of(Syntax syntax, RuleType type, Value value)
    {
        Literal literal = new(value) { Type = type, Written = Slice(syntax) };
        scope.Named.Add(literal);
        return literal;
    }

    /// <summary>A piece as it is written, for a message.</summary>
    public string Quote(Syntax syntax) => Slice(syntax).ToString() is var slice && slice.Length > 60 ? $"“{slice[..60]}…”" : $"“{slice}”";

    private Expression CheckNumber(NumberSyntax number)
    {
        var unit = number.Unit switch
        {
            null => Unit.One,
            "%" => new Unit("%", Unit.NumberDimension, 0.01m),
            var symbol => around.Words.UnitOf(symbol)!,
        };
        return Amount.Fitting(number.Number, number.Number, unit) is { } amount
            ? Of(number, RuleType.Amount(unit.Dimension), amount)
            : Mistake(number, $"{Quote(number)} is no number that can be held. Write a smaller one.", RuleType.Amount(unit.Dimension));
    }

    private Expression CheckText(TextSyntax literal, RuleType? hint)
    {
        var type = hint switch
        {
            { Kind: TypeKind.List, Element: { } element } => element,
            { Kind: TypeKind.CodeSet, Name: { } name } => RuleType.Code(name),
            { Kind: TypeKind.PlaceGroup } => RuleType.Place,
            null => RuleType.Text,
            _ => hint,
        };
        switch (type.Kind)
        {
            case TypeKind.Place:
                return around.Words.HasPlace(literal.Text)
                    ? Of(literal, RuleType.Place, new Place(literal.Text))
                    : Mistake(literal, $"'{literal.Text}' is not a place of rules/places.csv. Write for example 'CN'.", RuleType.Place);
            case TypeKind.Code when type == RuleType.AnyCode:
                return Mistake(literal, $"Codes of any nomenclature stand here: '{literal.Text}' may be of several. Compare them with a code of an item, such as item.codes.{around.Words.Nomenclatures.Keys.First()} in i.codes.", RuleType.Truth);
            case TypeKind.Code:
                return around.Words.Nomenclatures[type.Name!].Read(literal.Text) is { } code
                    ? Of(literal, type, code)
                    : Mistake(literal, $"'{literal.Text}' is not a code of {type.Name}. Write for example '3B001.c'.", type);
            case TypeKind.Word when type.Name is { } name && !around.Words.Enums[name].Contains(literal.Text):
                return Mistake(literal, $"'{literal.Text}' is not a word of {name}. {Text.Nearest.Advice(literal.Text, [.. around.Words.Enums[name]])}", type);
            default:
                return Of(literal, type.Kind == TypeKind.Word ? type : RuleType.Text, new Word(literal.Text));
        }
    }

    private ListLiteral CheckList(ListSyntax list, RuleType? hint)
    {
        var element = hint?.Kind == TypeKind.List ? hint.Element : hint;
        List<Expression> elements = [.. list.Elements.Select(e => Check(e, element))];
        var type = elements.Count == 0 ? element : elements[0].Type;
        foreach (var (each, syntax) in elements.Zip(list.Elements))
        {
            if (type is not null && !Fits(each.Type, type) && !IsBroken(each))
            {
                report(syntax.Start, $"{Quote(syntax)} is {each.Type}, but the list holds {type}.");
            }
        }

        return new ListLiteral(elements) { Type = new(TypeKind.List, null, type), Written = Slice(list) };
    }

    private Expression CheckName(NameSyntax name)
    {
        if (scope.Find(name.Name) is { } variable)
        {
            return new Variable(variable.Slot) { Type = variable.Type, Written = Slice(name) };
        }

        if (scope.Limbs.TryGetValue(name.Name, out var limb))
        {
            scope.NoteLimb();
            return new LimbReference(limb) { Type = RuleType.Truth, Written = Slice(name) };
        }

        if (FactCatalog.Find("case", name.Name) is { } field)
        {
            scope.ReadsOptionalFacts |= field.Name is not ("on" or "from" or "to" or "item" or "claims");
            return new CaseFact(field) { Type = field.Type, Written = Slice(name) };
        }

        List<string> names = [.. FactCatalog.NamesOf("case"), .. scope.Limbs.Keys];
        return Mistake(name, $"“{name.Name}” is neither a fact, a limb nor a variable. {Text.Nearest.Advice(name.Name, names)}", RuleType.Truth);
    }

    private Expression CheckField(FieldSyntax field)
    {
        if (field.Target is FieldSyntax { Name: "codes" or "specs" } inner && Check(inner.Target) is { Type: { Kind: TypeKind.Node, Name: "item" } } item)
        {
            return CheckNamedFact(field, inner.Name, item);
        }

        var target = Check(field.Target);
        if (target.Type.Kind == TypeKind.Row)
        {
            return CheckCell(field, target);
        }

        if (target.Type is { Kind: TypeKind.Node, Name: { } owner })
        {
            scope.ReadsOptionalFacts = true;
            scope.ReadsValue |= owner is "item" or "material" && field.Name == "value";
            if (owner == "item" && field.Name == "name")
            {
                return Mistake(field, "No law turns on what an item is called. Ask for a fact of it.", RuleType.Truth);
            }

            return FactCatalog.Find(owner, field.Name) is { } fact
                ? new FactOf(target, fact) { Type = fact.Type, Written = Slice(field) }
                : Mistake(field, $"{Quote(field)}: {Article(owner)} {owner} has no fact “{field.Name}”. {Text.Nearest.Advice(field.Name, [.. FactCatalog.NamesOf(owner)])}", RuleType.Truth);
        }

        return IsBroken(target) ? target : Mistake(field, $"{Quote(field.Target)} is {target.Type} and has no fields.", RuleType.Truth);
    }

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a";

    private Expression CheckNamedFact(FieldSyntax field, string group, Expression item)
    {
        var isCode = group == "codes";
        if (!(isCode ? around.Words.Nomenclatures.ContainsKey(field.Name) : around.Words.Specs.ContainsKey(field.Name)))
        {
            IReadOnlyCollection<string> names = isCode ? [.. around.Words.Nomenclatures.Keys] : [.. around.Words.Specs.Keys];
            return Mistake(field, $"“{field.Name}” is not a {(isCode ? "nomenclature" : "parameter")} of the vocabulary. {Text.Nearest.Advice(field.Name, names)}", RuleType.Truth);
        }

        scope.ReadsOptionalFacts = true;
        var dimension = isCode ? "" : around.Words.Specs[field.Name] is "share" ? Unit.NumberDimension : around.Words.Specs[field.Name];
        var fact = isCode ? FactCatalog.CodeIn(field.Name) : FactCatalog.Spec(field.Name, dimension);
        return new FactOf(item, fact) { Type = fact.Type, Written = Slice(field) };
    }

    private Expression CheckCell(FieldSyntax field, Expression row)
    {
        var table = around.Tables[row.Type.Name!];
        for (var index = 0; index < table.Columns.Count; index++)
        {
            if (table.Columns[index].Name == field.Name)
            {
                return new CellOf(row, index) { Type = table.Columns[index].Type, Written = Slice(field) };
            }
        }

        return Mistake(field, $"The table {table.Id} has no column “{field.Name}”. {Text.Nearest.Advice(field.Name, [.. table.Columns.Select(c => c.Name)])}", RuleType.Truth);
    }

    private Expression CheckChain(ChainSyntax chain)
    {
        List<Expression> conditions = [.. chain.Conditions.Select(c => Expect(c, RuleType.Truth))];
        return chain.IsAnd
            ? new Conjunction(conditions) { Type = RuleType.Truth, Written = Slice(chain) }
            : new Disjunction(conditions) { Type = RuleType.Truth, Written = Slice(chain) };
    }

    private Expression CheckBinary(BinarySyntax binary) => binary.Operator switch
    {
        "in" or "under" => CheckMembership(binary),
        "+" or "-" or "*" or "/" => CheckArithmetic(binary),
        _ => CheckComparison(binary),
    };

    private Expression CheckComparison(BinarySyntax binary)
    {
        var isLiteralFirst = binary.Left is TextSyntax;
        var second = Check(isLiteralFirst ? binary.Right : binary.Left);
        var first = Check(isLiteralFirst ? binary.Left : binary.Right, second.Type);
        var (left, right) = isLiteralFirst ? (first, second) : (second, first);
        var comparator = binary.Operator switch
        {
            "==" => Comparator.Same,
            "!=" => Comparator.Different,
            "<" => Comparator.Below,
            "<=" => Comparator.AtMost,
            ">" => Comparator.Above,
            _ => Comparator.AtLeast,
        };
        if (!IsBroken(left) && !IsBroken(right))
        {
            if (!Fits(left.Type, right.Type) && !Fits(right.Type, left.Type))
            {
                return Mistake(binary, $"{Quote(binary.Left)} is {left.Type}, {Quote(binary.Right)} is {right.Type}: they cannot be compared.", RuleType.Truth);
            }

            if (comparator > Comparator.Different && left.Type.Kind is not (TypeKind.Amount or TypeKind.Moment))
            {
                return Mistake(binary, $"“{binary.Operator}” compares amounts and dates; {Quote(binary.Left)} is {left.Type}.", RuleType.Truth);
            }
        }

        // A literal stands on the right, so that 'US' == from means what from == 'US' does: a State is in its country.
        var (subject, other) = isLiteralFirst && comparator <= Comparator.Different ? (right, left) : (left, right);
        Comparison comparison = new(subject, comparator, other) { Type = RuleType.Truth, Written = Slice(binary) };
        if (comparison.IsThreshold)
        {
            scope.Thresholds.Add(comparison);
        }

        return comparison;
    }

    private Expression CheckMembership(BinarySyntax binary)
    {
        var isLiteralFirst = binary.Left is TextSyntax or NumberSyntax;
        Expression left, right;
        if (isLiteralFirst)
        {
            right = Check(binary.Right);
            left = Check(binary.Left, right.Type);
        }
        else
        {
            left = Check(binary.Left);
            right = Check(binary.Right, binary.Operator == "under" ? left.Type : RuleType.ListOf(left.Type));
        }

        if (IsBroken(left) || IsBroken(right))
        {
            return Broken(binary, RuleType.Truth);
        }

        var fits = right.Type.Kind switch
        {
            TypeKind.List => right.Type.Element is null || Fits(left.Type, right.Type.Element),
            TypeKind.CodeSet => left.Type.Kind == TypeKind.Code && left.Type.Name == right.Type.Name,
            TypeKind.PlaceGroup => left.Type.Kind == TypeKind.Place,
            TypeKind.Code => binary.Operator == "under" && left.Type == right.Type,
            _ => false,
        };
        return fits
            ? new Membership(left, right) { Type = RuleType.Truth, Written = Slice(binary) }
            : Mistake(binary, $"{Quote(binary.Left)} is {left.Type}; it cannot be {binary.Operator} {right.Type}.", RuleType.Truth);
    }

    private Expression CheckArithmetic(BinarySyntax binary)
    {
        var left = Check(binary.Left);
        var right = Check(binary.Right);
        var (a, b) = (left.Type, right.Type);
        if (a.Kind != TypeKind.Amount || b.Kind != TypeKind.Amount)
        {
            return IsBroken(left) || IsBroken(right) ? Broken(binary, RuleType.Number)
                : Mistake(binary, $"“{binary.Operator}” needs amounts; {Quote(binary.Left)} is {a}, {Quote(binary.Right)} is {b}.", RuleType.Number);
        }

        var type = binary.Operator switch
        {
            "+" or "-" => a == b ? a : null,
            "*" => b == RuleType.Number ? a : a == RuleType.Number ? b : null,
            _ => a == b ? RuleType.Number : b == RuleType.Number ? a : null,
        };
        var operation = binary.Operator switch { "+" => Operator.Plus, "-" => Operator.Minus, "*" => Operator.Times, _ => Operator.Over };
        return type is null
            ? Mistake(binary, $"{a} and {b} do not go together with “{binary.Operator}”.", RuleType.Number)
            : new Arithmetic(left, operation, right) { Type = type, Written = Slice(binary) };
    }

    private Expression CheckLet(LetSyntax let, RuleType? hint)
    {
        var value = Check(let.Value);
        if (scope.Bind(let.Name, value.Type) is not { } slot)
        {
            return Mistake(let, $"“{let.Name}” is already the name of something here. Choose another.", hint ?? RuleType.Truth);
        }

        var body = hint is null ? Check(let.Body) : Expect(let.Body, hint);
        scope.Unbind(let.Name);
        return new Let(slot, value, body) { Type = body.Type, Written = Slice(let) };
    }
}
