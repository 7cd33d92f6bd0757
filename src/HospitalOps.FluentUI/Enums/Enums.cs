// One file: twenty short lists, copied from the v5 API so that both sources of the components have the same names.
namespace Microsoft.FluentUI.AspNetCore.Components;

public enum AriaLive
{
    Off,
    Polite,
    Assertive,
}

public enum BadgeAppearance
{
    Filled,
    Ghost,
    Outline,
    Tint,
}

public enum BadgeColor
{
    Brand,
    Danger,
    Important,
    Informative,
    Severe,
    Subtle,
    Success,
    Warning,
}

public enum BadgeShape
{
    Circular,
    Rounded,
    Square,
}

public enum BadgeSize
{
    Medium,
    Tiny,
    ExtraSmall,
    Small,
    Large,
    ExtraLarge,
}

public enum ButtonAppearance
{
    Default,
    Outline,
    Primary,
    Subtle,
    Transparent,
}

public enum ButtonShape
{
    Rounded,
    Circular,
    Square,
}

public enum ButtonSize
{
    Medium,
    Small,
    Large,
}

public enum ButtonType
{
    Button,
    Submit,
    Reset,
}

public enum DialogState
{
    Closed,
    Closing,
    Open,
    Opening,
}

public enum DividerAppearance
{
    Default,
    Strong,
    Brand,
    Subtle,
}

public enum LabelPosition
{
    Above,
    After,
    Before,
}

public enum LabelSize
{
    Small,
    Medium,
    Large,
}

public enum LabelWeight
{
    Regular,
    Semibold,
}

public enum ListAppearance
{
    FilledLighter,
    FilledDarker,
    Outline,
    Transparent,
}

public enum MessageBarIntent
{
    Success,
    Warning,
    Error,
    Info,
    Custom,
}

public enum MessageBarLayout
{
    SingleLine,
    MultiLine,
    Notification,
}

public enum MessageState
{
    Error,
    Success,
    Warning,
}

public enum Orientation
{
    Horizontal,
    Vertical,
}

public enum ProgressThickness
{
    Medium,
    Large,
}

public enum SpinnerSize
{
    Medium,
    Tiny,
    ExtraSmall,
    Small,
    Large,
    ExtraLarge,
    Huge,
}

public enum TabsAppearance
{
    Transparent,
    Subtle,
}

public enum TextAreaResize
{
    None,
    Both,
    Horizontal,
    Vertical,
}
#pragma warning disable CA1720 // "Decimal" is the name in v5.
public enum TextInputMode
{
    None,
    Text,
    Decimal,
    Numeric,
    Telephone,
    Search,
    Email,
    Url,
}
#pragma warning restore CA1720
public enum TextInputType
{
    Text,
    Email,
    Password,
    Telephone,
    Url,
    Color,
    Search,
    Number,
}
