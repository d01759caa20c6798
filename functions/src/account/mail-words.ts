import type { Locale } from '@evergrow/domain/kernel';

type Said = { subject: string; heading: string; body: string; action: string; footnote: string };
export type AccountMail = 'verify' | 'known' | 'finish' | 'reset' | 'passwordRemoved';

const en: Record<AccountMail, Said> = {
  verify: {
    subject: 'Confirm your e-mail address',
    heading: 'Confirm your e-mail address',
    body: 'One click, and your account is ready.',
    action: 'Confirm my address',
    footnote:
      'Did you not sign up? Then do not click, and ignore this mail: nobody can use your address without it.',
  },
  known: {
    subject: 'You already have an account',
    heading: 'You already have an account',
    body: 'Somebody, probably you, tried to sign up with this address. There is an account with it already, so you can simply sign in.',
    action: 'Sign in',
    footnote:
      'You do not remember your password? The sign-in page lets you choose a new one. If it was not you, there is nothing to do.',
  },
  finish: {
    subject: 'Finish creating your account',
    heading: 'Choose a password to finish',
    body: 'Somebody, probably you, began to sign up with this address before, and it was never confirmed. Choose a password now: that confirms the address and puts any earlier password out of use.',
    action: 'Choose a password',
    footnote: 'Did you not sign up? Then ignore this mail: nobody can use your address without it.',
  },
  reset: {
    subject: 'Choose a new password',
    heading: 'Choose a new password',
    body: 'You asked for a new password. The link works once, for an hour. All other devices are signed out when you use it.',
    action: 'Choose a new password',
    footnote: 'If it was not you, ignore this mail: your password stays as it is.',
  },
  passwordRemoved: {
    subject: 'A password was removed from your account',
    heading: 'We removed a password from your account',
    body: 'You signed in with Google for the first time. A password had been set for this address before anybody had confirmed it, so it could be a stranger’s, and we put it out of use. You can go on signing in with Google.',
    action: 'Open security settings',
    footnote:
      'If you set that password yourself, choose “Forgot password” on the sign-in page to set a new one.',
  },
};

const es: Record<AccountMail, Said> = {
  verify: {
    subject: 'Confirma tu correo electrónico',
    heading: 'Confirma tu correo electrónico',
    body: 'Un clic y tu cuenta está lista.',
    action: 'Confirmar mi dirección',
    footnote:
      '¿No te has registrado? Entonces no hagas clic e ignora este correo: sin él nadie puede usar tu dirección.',
  },
  known: {
    subject: 'Ya tienes una cuenta',
    heading: 'Ya tienes una cuenta',
    body: 'Alguien, seguramente tú, ha intentado registrarse con esta dirección. Ya existe una cuenta con ella, así que basta con iniciar sesión.',
    action: 'Iniciar sesión',
    footnote:
      '¿No recuerdas tu contraseña? En la página de inicio de sesión puedes elegir otra. Si no has sido tú, no hay nada que hacer.',
  },
  finish: {
    subject: 'Termina de crear tu cuenta',
    heading: 'Elige una contraseña para terminar',
    body: 'Alguien, seguramente tú, empezó a registrarse con esta dirección y nunca se confirmó. Elige ahora una contraseña: así se confirma la dirección y cualquier contraseña anterior deja de servir.',
    action: 'Elegir contraseña',
    footnote: '¿No te has registrado? Entonces ignora este correo: sin él nadie puede usar tu dirección.',
  },
  reset: {
    subject: 'Elige una nueva contraseña',
    heading: 'Elige una nueva contraseña',
    body: 'Has pedido una nueva contraseña. El enlace sirve una vez, durante una hora. Al usarlo se cierra la sesión en los demás dispositivos.',
    action: 'Elegir nueva contraseña',
    footnote: 'Si no has sido tú, ignora este correo: tu contraseña no cambia.',
  },
  passwordRemoved: {
    subject: 'Se ha eliminado una contraseña de tu cuenta',
    heading: 'Hemos eliminado una contraseña de tu cuenta',
    body: 'Has iniciado sesión con Google por primera vez. Antes de que nadie confirmara esta dirección se le había puesto una contraseña; podría ser de otra persona y la hemos anulado. Puedes seguir entrando con Google.',
    action: 'Abrir los ajustes de seguridad',
    footnote:
      'Si esa contraseña era tuya, usa «He olvidado mi contraseña» en la página de inicio de sesión para elegir otra.',
  },
};

const languages: Record<Locale, Record<AccountMail, Said>> = { en, es };

/** What mails about an account say. */
export const accountMailWords = (locale: Locale, mail: AccountMail): Said => languages[locale][mail];
