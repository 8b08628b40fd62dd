namespace Longarm.RulePacks.Language;

/// <summary>Reads an expression by the grammar of <c>docs/reference/rule-language.md</c>, section 3.</summary>
internal sealed class Parser
{
    private const int MaxDepth = 64;
    private static readonly string[] Comparators = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly HashSet<string> Keywords =
        ["and", "or", "not", "in", "under", "let", "then", "any", "all", "count", "sum", "until", "by", "true", "false", "unknown"];

    private readonly List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) => this.tokens = tokens;

    private Token Current => tokens[at];

    /// <summary>The syntax of an expression.</summary>
    /// <exception cref="SyntaxMistakeException">It does not follow the grammar.</exception>
    public static Syntax Parse(string text, Func<string, bool> isUnit)
    {
        Parser parser = new(new Lexer(text, isUnit).Read());
        var syntax = parser.Expression();
        return parser.Current.Kind == TokenKind.End
            ? syntax
            : throw new SyntaxMistakeException($"“{parser.Current.Text}” is not expected here. Write “and” or “or” between conditions, and close every bracket.", parser.Current.Start);
    }

    private Syntax Expression()
    {
        Guard(++depth);
        var syntax = IsWord("let") ? Let() : Chain(isAnd: false);
        depth--;
        return syntax;
    }

    private LetSyntax Let()
    {
        var start = Take().Start;
        var name = Name("a name for the value");
        Sign("=");
        var value = Sum();
        Word("then");
        var body = Expression();
        return new(name, value, body, start, body.End);
    }

    // “or” binds weaker than “and”.
    private Syntax Chain(bool isAnd)
    {
        var word = isAnd ? "and" : "or";
        var first = isAnd ? Not() : Chain(isAnd: true);
        if (!IsWord(word))
        {
            return first;
        }

        List<Syntax> conditions = [first];
        while (IsWord(word))
        {
            Take();
            conditions.Add(isAnd ? Not() : Chain(isAnd: true));
        }

        return new ChainSyntax(isAnd, conditions, first.Start, conditions[^1].End);
    }

    private Syntax Not()
    {
        if (!IsWord("not"))
        {
            return Comparison();
        }

        var start = Take().Start;
        Guard(++depth);
        var inner = Not();
        depth--;
        return new NotSyntax(inner, start, inner.End);
    }

    private Syntax Comparison()
    {
        var left = Sum();
        if (Current.Kind == TokenKind.Sign && Comparators.Contains(Current.Text))
        {
            var sign = Take().Text;
            var right = Sum();
            return new BinarySyntax(sign, left, right, left.Start, right.End);
        }

        var isNegated = IsWord("not") && tokens[at + 1].Text is "in" or "under";
        if (isNegated)
        {
            Take();
        }

        if (!IsWord("in") && !IsWord("under"))
        {
            return left;
        }

        var word = Take().Text;
        var whole = Sum();
        Syntax membership = new BinarySyntax(word, left, whole, left.Start, whole.End);
        return isNegated ? new NotSyntax(membership, left.Start, whole.End) : membership;
    }

    private Syntax Sum() => Operators(isProduct: false);

    private Syntax Product() => Operators(isProduct: true);

    private Syntax Operators(bool isProduct)
    {
        var left = isProduct ? Primary() : Product();
        for (var length = 0; Current.Kind == TokenKind.Sign && (isProduct ? Current.Text is "*" or "/" : Current.Text is "+" or "-"); Guard(++length))
        {
            var sign = Take().Text;
            var right = isProduct ? Primary() : Product();
            left = new BinarySyntax(sign, left, right, left.Start, right.End);
        }

        return left;
    }

    private Syntax Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new NumberSyntax(token.Number, token.Unit, token.Start, token.End);
            case TokenKind.Text:
                Take();
                return new TextSyntax(token.Text, token.Start, token.End);
            case TokenKind.Date:
                Take();
                return new DateSyntax(token.Text, token.Start, token.End);
            case TokenKind.Sign when token.Text == "(":
                Take();
                var inner = Expression();
                return Fields(inner with { Start = token.Start, End = Sign(")").End });
            case TokenKind.Sign when token.Text == "[":
                return List();
            case TokenKind.Name:
                return Named(token);
            default:
                throw new SyntaxMistakeException($"A fact, a value or a bracket is expected here, not {(token.Kind == TokenKind.End ? "the end" : $"“{token.Text}”")}.", token.Start);
        }
    }

    private Syntax Named(Token token)
    {
        if (token.Text is "true" or "false" or "unknown")
        {
            Take();
            return new TruthSyntax(token.Text, token.Start, token.End);
        }

        if (token.Text is "any" or "all" or "count" or "sum" && tokens[at + 1].Kind == TokenKind.Name)
        {
            return Quantifier();
        }

        if (Keywords.Contains(token.Text))
        {
            throw new SyntaxMistakeException($"“{token.Text}” is not expected here.", token.Start);
        }

        Take();

        // The bracket of a call follows its name without a blank, so that "any p in parties (…)" is no call.
        return Fields(Current is { Kind: TokenKind.Sign, Text: "(" } && Current.Start == token.End ? Call(token) : new NameSyntax(token.Text, token.Start, token.End));
    }

    private Syntax Fields(Syntax target)
    {
        for (var length = 0; Current is { Kind: TokenKind.Sign, Text: "." }; Guard(++length))
        {
            Take();
            var name = Current;
            Name("a field");
            target = new FieldSyntax(target, name.Text, target.Start, name.End);
        }

        return target;
    }

    private CallSyntax Call(Token function)
    {
        Sign("(");
        List<(string?, Syntax)> arguments = [];
        while (Current is not { Kind: TokenKind.Sign, Text: ")" })
        {
            if (arguments.Count > 0)
            {
                Sign(",");
            }

            string? name = null;
            if (Current.Kind == TokenKind.Name && tokens[at + 1] is { Kind: TokenKind.Sign, Text: "=" })
            {
                name = Take().Text;
                Take();
            }

            arguments.Add((name, Expression()));
        }

        return new(function.Text, arguments, function.Start, Sign(")").End);
    }

    private ListSyntax List()
    {
        var start = Sign("[").Start;
        List<Syntax> elements = [];
        while (Current is not { Kind: TokenKind.Sign, Text: "]" })
        {
            if (elements.Count > 0)
            {
                Sign(",");
            }

            elements.Add(Expression());
        }

        return new(elements, start, Sign("]").End);
    }

    private QuantifierSyntax Quantifier()
    {
        var word = Take();
        var variable = Name("a name for the element");
        Word("in");
        var source = Sum();
        Syntax? until = null;
        if (word.Text == "sum" && IsWord("until"))
        {
            Take();
            until = Bracketed();
        }

        var body = Bracketed();
        if (word.Text != "sum")
        {
            return new(word.Text, variable, source, null, body, null, word.Start, body.End + 1);
        }

        Word("by");
        var amount = Product();
        return new(word.Text, variable, source, until, body, amount, word.Start, amount.End);
    }

    private Syntax Bracketed()
    {
        Sign("(");
        var inner = Expression();
        Sign(")");
        return inner;
    }

    // What is nested, or strung together with one operator, is walked by recursion later.
    private void Guard(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new SyntaxMistakeException("Nested too deep. Give parts of it a name as limbs.", Current.Start);
        }
    }

    private Token Take() => tokens[at++];

    private bool IsWord(string word) => Current.Kind == TokenKind.Name && Current.Text == word;

    private void Word(string word)
    {
        if (!IsWord(word))
        {
            throw new SyntaxMistakeException($"“{word}” is expected here, not “{Current.Text}”.", Current.Start);
        }

        Take();
    }

    private Token Sign(string sign) => Current.Kind == TokenKind.Sign && Current.Text == sign
        ? Take()
        : throw new SyntaxMistakeException($"“{sign}” is expected here, not “{Current.Text}”.", Current.Start);

    private string Name(string what)
    {
        if (Current.Kind != TokenKind.Name)
        {
            throw new SyntaxMistakeException($"{char.ToUpperInvariant(what[0])}{what[1..]} is expected here, not “{Current.Text}”.", Current.Start);
        }

        return Take().Text;
    }
}
