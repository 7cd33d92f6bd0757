namespace HospitalOps.StaffPortal.Shared;

/// <summary>What was done, for whom, and the way back or on.</summary>
/// <param name="What">"Jabri Omar en permission".</param>
/// <param name="Detail">"Lit 08A gardé, retour attendu à 18:00".</param>
public sealed record Toast(string What, string? Detail = null, ToastAct? Act = null)
{
    internal static readonly TimeSpan Usual = TimeSpan.FromSeconds(8),
        WithUndo = TimeSpan.FromSeconds(10);

    /// <summary>An act that can be taken back stays a little longer.</summary>
    internal TimeSpan Lasts => Act?.IsUndo == true ? WithUndo : Usual;
}

/// <summary>The one button of a toast.</summary>
/// <param name="IsUndo">"Annuler" takes back; else it prints.</param>
public sealed record ToastAct(bool IsUndo, Func<Task> DoAsync)
{
    public static ToastAct Undo(Func<Task> undo) => new(true, undo);

    public static ToastAct Print(Func<Task> print) => new(false, print);
}

/// <summary>The news of a circuit: one at a time, the newest. Refusals are never told here.</summary>
public sealed class Toasts
{
    /// <summary>Another one is shown, or none.</summary>
    public event Action? Changed;

    public Toast? Shown { get; private set; }

    public void Say(Toast toast)
    {
        Shown = toast;
        Changed?.Invoke();
    }

    /// <summary>Closes this one; a newer one stays.</summary>
    public void Close(Toast toast)
    {
        if (!ReferenceEquals(Shown, toast))
            return;
        Shown = null;
        Changed?.Invoke();
    }
}
